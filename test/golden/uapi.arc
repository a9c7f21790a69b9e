/// What user programs include of a module.
namespace uapi

import (
    "github.com/arc-lang/linux/kernel/ioctl"
    "github.com/arc-lang/linux/kernel/log"
)

const MODULE_LICENSE = "GPL"
const MODULE_DESCRIPTION = "What user programs include of a module"

/// Entries of a message.
@uapi const ENTRIES: uint32 = 4
@uapi const CLEAR = 1 << 2
const SECRET: uint32 = 7

@uapi
struct Entry {
    kind: uint8         // what follows
    flags: uint8
    port: be16
    value: int32
}

/// What is passed to and fro.
@uapi
struct Message {
    id: uint64
    entries: array<Entry, ENTRIES>
    name: array<byte, 16>
    union {
        size: uint32
        error: int32
    }
    offset: int64
}

/// Fills a message.
@uapi const GET_MESSAGE = ioctl.read<Message>('u', 1)
@uapi const SET_SIZE = ioctl.write<uint32>('u', 2)
@uapi const FORGET = ioctl.none('u', 3)
const SET_SECRET = ioctl.exchange<uint64>('u', 4)

let message: Message = {id: 3}

func known(request: uint32) bool {
    switch request {
    case GET_MESSAGE, SET_SIZE, FORGET, SET_SECRET:
        return true
    default:
        return false
    }
}

func init() int32 {
    message.entries[1].value = -5
    message.size = SECRET
    log.info("${message.id}: ${message.entries[1].value} ${message.size} ${ENTRIES} ${CLEAR}")
    if known(ioctl.none('u', 1)) || !known(0x7503) {
        log.error("requests are mixed up")
    }
    return 0
}

/// Devices that share their handlers, and a state for each open file.
namespace tickets

import (
    "github.com/arc-lang/kernel/memory"
    "github.com/arc-lang/linux/kernel/driver"
    "github.com/arc-lang/linux/kernel/errno"
    "github.com/arc-lang/linux/kernel/log"
    "github.com/arc-lang/linux/kernel/misc"
)

const MODULE_LICENSE = "GPL"
const MODULE_DESCRIPTION = "A state for each open file"

const NAME_MAX = 16

/// A counter: who opens it gets the next number.
struct Counter {
    device: misc.Device
    next: uint32
}

/// What one process has opened.
struct Ticket {
    number: uint32
    name: array<byte, NAME_MAX>
}

let counter: Counter = {next: 1}

func init() int32 {
    // A ticket is the file's alone.
    misc.on_open(func(file: *misc.File) int32 {
        let from = container_of<Counter>(file.device(), device)
        let ticket = try memory.allocate_one<Ticket>()

        ticket.number = from.next
        from.next++
        file.set_state(ticket)
        return 0
    })
    misc.on_release(func(file: *misc.File) {
        let ticket = file.state<Ticket>()

        log.info("ticket ${ticket.number} is back")
        memory.free(ticket)
    })
    misc.on_read(func(file: *misc.File, buffer: *driver.Buffer, size: uint64) int64 {
        return buffer.copy_from(file.state<Ticket>().name, NAME_MAX)
    })
    misc.on_write(func(file: *misc.File, data: *driver.Data, size: uint64) int64 {
        let ticket = file.state<Ticket>()

        try data.copy_all(ticket.name[..])
        return cast<int64>(size)
    })
    misc.on_seek(func(file: *misc.File, offset: int64, whence: int32) int64 {
        return file.seek(offset, whence, NAME_MAX)
    })
    misc.on_ioctl(func(file: *misc.File, request: uint32, argument: usize) isize {
        return -errno.ENOTTY
    })

    counter.device.describe("tickets_counter", 0o600)
    log.info("the next number is ${counter.next}")
    return counter.device.register()
}

func exit() {
    counter.device.unregister()
}

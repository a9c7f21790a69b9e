/// Counts the words of what is written to it. Nothing in here belongs to one system.
namespace wordcount

import (
    "github.com/arc-lang/kernel/device"
    "github.com/arc-lang/kernel/log"
)

const MODULE_AUTHOR = "The arc2c authors"
const MODULE_DESCRIPTION = "Counts words"
const MODULE_LICENSE = "Dual MIT/GPL"

const USAGE = "Write something, and look into the log.\n"

struct Counts {
    lines: uint32
    words: uint32
}

func is_blank(c: byte) bool {
    return c == ' ' || c == '\t' || c == '\n'
}

func count(text: []const byte) Counts {
    let counts: Counts = {}
    let in_word = false

    for c in text {
        if c == '\n' {
            counts.lines++
        }
        if !is_blank(c) && !in_word {
            counts.words++
        }
        in_word = !is_blank(c)
    }
    return counts
}

func init() device.Status {
    let dev = device.create("wordcount")

    dev.on_read(func(req: *device.Request) device.Status {
        req.write(USAGE.as_bytes())
        return device.OK
    })

    // A write that is longer than the device takes at once comes in pieces.
    dev.on_write(func(req: *device.Request) device.Status {
        let text = req.read()

        if text.len() == 0 {
            return device.INVALID
        }
        let counts = count(text)
        log.info("${counts.lines} lines, ${counts.words} words, ${text.len()} bytes")
        return device.OK
    })

    return device.OK
}

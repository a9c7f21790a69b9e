/// Says what it is told backwards.
namespace mirror

import (
    "github.com/arc-lang/kernel/memory"
    "github.com/arc-lang/linux/kernel/driver"
    "github.com/arc-lang/linux/kernel/log"
)

const MODULE_AUTHOR = "The arc2c authors"
const MODULE_DESCRIPTION = "Says what it is told backwards"
const MODULE_LICENSE = "Dual MIT/GPL"

@param(perm: 0o444, desc: "The longest text, in bytes")
let longest: uint32 = 100

/// Whether a text is the same from both ends.
func is_palindrome(text: []const byte) bool {
    for i in 0..text.len() / 2 {
        if text[i] != text[text.len() - 1 - i] {
            return false
        }
    }
    return true
}

func reverse(to: *byte, text: []const byte) {
    for i, c in text {
        to[text.len() - 1 - i] = c
    }
}

func init() int32 {
    let device = driver.CharDevice.new("mirror", 0)

    device.on_write(func(file: *driver.File, data: *driver.Data, size: uint64) int64 {
        let text = try memory.allocate<byte>(longest)
        defer memory.free(text)

        try data.copy_all(text[0..longest])
        if is_palindrome(text[0..size]) {
            log.info("the same from both ends")
            return cast<int64>(size)
        }

        // A NUL at its end makes it a string.
        let reversed = try memory.allocate_zeroed<byte>(data.len() + 1)
        defer memory.free(reversed)

        reverse(reversed, text[0..size])
        log.info("${cast<string>(reversed)}")
        return cast<int64>(size)
    })

    return 0
}

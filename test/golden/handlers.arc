/// A device of the library: its handlers become a table of constants.
namespace handlers

import (
    "github.com/arc-lang/linux/kernel/log"
    "github.com/arc-lang/linux/kernel/driver"
)

const MODULE_LICENSE = "GPL"

func init() int32 {
    // The device, with a node in /dev
    let dev = driver.CharDevice.new("handlers", 0)

    // What is done with it
    dev.on_open(func(file: *driver.File) int32 {
        log.info("Device opened")
        return 0
    })

    dev.on_read(func(file: *driver.File, buffer: *byte, size: uint64) int64 {
        let data = "Hello from driver"
        try buffer.copy_from(data.as_bytes(), data.len())
        return cast<int64>(data.len())
    })

    dev.on_write(func(file: *driver.File, buffer: *const byte, size: uint64) int64 {
        log.info("Received: ${size} bytes")
        return cast<int64>(size)
    })
    return 0
}

/// Devices of one kind, each with handlers of its own.
namespace driver

import "github.com/arc-lang/linux/kernel/driver"
import "github.com/arc-lang/linux/kernel/log"

const MODULE_LICENSE = "GPL"
const MODULE_DESCRIPTION = "Character devices of one kind"

func init() int32 {
    // The greeting.
    let left = driver.CharDevice.new("devices_left", 0)

    left.on_read(func(file: *driver.File, buffer: *byte, size: uint64) int64 {
        let data = "left\n"

        return buffer.copy_from(data.as_bytes(), data.len())
    })

    // What is written to it is logged.
    let right = driver.CharDevice.new("devices_right", 0)

    right.on_read(func(file: *driver.File, buffer: *byte, size: uint64) int64 {
        let data = "right\n"

        return buffer.copy_from(data.as_bytes(), data.len())
    })
    right.on_write(func(file: *driver.File, buffer: *byte, size: uint64) int64 {
        log.info("right: ${size} bytes")
        return cast<int64>(size)
    })

    // Nothing comes out of it.
    let silent = driver.CharDevice.new("devices_silent", 0)

    silent.on_open(func(file: *driver.File) int32 {
        log.info("silent is open")
        return 0
    })

    log.info("three devices")
    return 0
}

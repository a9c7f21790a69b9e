/// A device with a greeting, made with the helpers of `linux/kernel/driver`.
namespace greeter

import (
    "github.com/arc-lang/linux/kernel/driver"
    "github.com/arc-lang/linux/kernel/errno"
    "github.com/arc-lang/linux/kernel/log"
)

const MODULE_AUTHOR = "The arc2c authors"
const MODULE_DESCRIPTION = "A device with a greeting"
const MODULE_LICENSE = "Dual MIT/GPL"

/// How often the device was opened, as an ioctl gives it.
const GET_OPENED: uint32 = 0x6701

let opened: int32 = 0

func init() int32 {
    let device = driver.CharDevice.new("greeter", 0)

    device.on_open(func(file: *driver.File) int32 {
        opened++
        log.info("opened")
        return 0
    })

    device.on_release(func(file: *driver.File) {
        log.info("closed")
    })

    device.on_read(func(file: *driver.File, buffer: *byte, size: uint64) int64 {
        let greeting = "Good morning!\n"

        return try buffer.copy_from(greeting.as_bytes(), greeting.len())
    })

    device.on_write(func(file: *driver.File, data: *byte, size: uint64) int64 {
        log.info("${size} bytes, thank you")
        return cast<int64>(size)
    })

    device.on_ioctl(func(file: *driver.File, request: uint32, argument: usize) isize {
        switch request {
        case GET_OPENED:
            return opened
        default:
            return -errno.ENOTTY
        }
    })

    return 0
}

/// A device that is the same on every system.
namespace portable

import (
    "github.com/arc-lang/kernel/device"
    "github.com/arc-lang/kernel/log"
)

const MODULE_LICENSE = "GPL"

const LIMIT: usize = 16

// One device, for root alone.
func init() device.Status {
    let dev = device.create("portable")

    // Whoever reads gets the greeting once.
    dev.on_read(func(req: *device.Request) device.Status {
        let greeting = "Good morning\n"

        req.write(greeting.as_bytes())
        return device.OK
    })
    dev.on_write(func(req: *device.Request) device.Status {
        let text = req.read()

        if text.len() > LIMIT {
            return device.INVALID
        }
        log.info("got ${text.len()} bytes, the first ${text[0]}")
        return device.OK
    })
    return device.OK
}

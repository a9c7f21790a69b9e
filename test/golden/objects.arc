/// Objects that live as long as the module: two devices and a counter.
namespace objects

import "github.com/arc-lang/linux/kernel/log"
import "github.com/arc-lang/linux/kernel/raw/fs"
import "github.com/arc-lang/linux/kernel/raw/miscdevice"

const MODULE_LICENSE = "GPL"
const MODULE_DESCRIPTION = "Objects that live as long as the module"

/// A character device.
struct Device {
    misc: miscdevice.miscdevice
    opened: uint32              // how often

    @start
    func start(self d: *Device) int32 {
        log.info("${d.misc.name} starts")
        return miscdevice.misc_register(&d.misc)
    }

    @stop
    func stop(self d: *Device) {
        miscdevice.misc_deregister(&d.misc)
        log.info("${d.misc.name} stops")
    }
}

/// What all devices count together.
struct Counter {
    total: uint32

    @start
    func start(self c: *Counter) {
        log.info("counting from ${c.total}")
    }

    @stop
    func stop(self c: *Counter) {
        log.info("counted to ${c.total}")
    }
}

// It is there before the devices that count with it, and goes after them.
let counter = Counter{total: 100}

func open(inode: *fs.inode, file: *fs.file) int32 {
    let d = container_of<Device>(file.private_data, misc)

    d.opened++
    counter.total++
    return 0
}

let fops = fs.file_operations{open: &open}

func minor() int32 {
    return miscdevice.MISC_DYNAMIC_MINOR
}

func init() int32 {
    // Everybody may look.
    let left = Device{misc: {minor: miscdevice.MISC_DYNAMIC_MINOR, name: "objects_left", fops: &fops}}
    let right = Device{misc: {minor: minor(), name: "objects_right", fops: &fops}}

    log.info("${left.misc.name} and ${right.misc.name}")
    return 0
}

func exit() {
    log.info("bye")
}

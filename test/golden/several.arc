/// Objects that are made in a loop, under a condition, and by one function for two
/// callers.
namespace several

import (
    "github.com/arc-lang/kernel/text"
    "github.com/arc-lang/linux/kernel/errno"
    "github.com/arc-lang/linux/kernel/log"
    "github.com/arc-lang/linux/kernel/raw/fs"
    "github.com/arc-lang/linux/kernel/raw/miscdevice"
)

const MODULE_LICENSE = "GPL"
const MODULE_DESCRIPTION = "Objects that are made in several ways"

const PORTS = 3

@param(desc: "Whether there is a monitor")
let monitored: bool = true

/// What a process opens.
struct Port {
    misc: miscdevice.miscdevice
    name: array<byte, 16>

    @start
    func start(self p: *Port) int32 {
        log.info("${p.misc.name} starts")
        return miscdevice.misc_register(&p.misc)
    }

    @stop
    func stop(self p: *Port) {
        miscdevice.misc_deregister(&p.misc)
        log.info("${p.misc.name} stops")
    }
}

/// Which port may be used.
struct Gate {
    limit: int32
    used: int32

    @start
    func start(self g: *Gate) int32 {
        if g.limit > PORTS {
            return -errno.EINVAL
        }
        log.info("up to ${g.limit}")
        return 0
    }

    @stop
    func stop(self g: *Gate) {
        log.info("up to ${g.limit} is over")
    }
}

func open(inode: *fs.inode, file: *fs.file) int32 {
    return 0
}

let fops = fs.file_operations{open: &open}

/// A gate that lets `limit` through.
func new_gate(limit: int32) *Gate {
    let gate = Gate{limit: limit}

    // Nobody is inside.
    gate.used = 0
    return gate
}

func init() int32 {
    let outer = new_gate(PORTS)

    for i in 0..PORTS {
        let port = Port{misc: {minor: miscdevice.MISC_DYNAMIC_MINOR, fops: &fops}}

        port.misc.name = text.format(port.name, "port${i}")
    }
    // It sees all ports.
    if monitored {
        let monitor = Port{misc: {minor: miscdevice.MISC_DYNAMIC_MINOR, name: "monitor", fops: &fops}}

        log.info("${monitor.misc.name} is asked for")
    }
    // Nobody asks for it again.
    _ = Gate{limit: 2}
    let inner = new_gate(1)

    log.info("${outer.limit} and ${inner.limit}")
    return 0
}

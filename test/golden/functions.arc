/// Functions as values, and closures that capture nothing.
namespace functions

import "github.com/arc-lang/linux/kernel/raw/fs"
import "github.com/arc-lang/linux/kernel/log"

const MODULE_LICENSE = "GPL"
const MODULE_DESCRIPTION = "Functions as values"

/// What to do when something happens; null: nothing.
struct Handlers {
    on_add: func(n: int32) int32
    on_drop: func(n: int32)
}

/// A table for the kernel is made of closures.
let ops = fs.file_operations{
    open: func(inode: *fs.inode, file: *fs.file) int32 {
        return 0
    },
    read: func(file: *fs.file, buffer: *byte, size: uint64, offset: *int64) int64 {
        return 0
    },
}

let handlers: Handlers = {
    on_add: func(n: int32) int32 {
        return n + 1
    },
}

let steps: array<func(x: int32) int32, 2> = {double, func(x: int32) int32 { return x - 1 }}

func double(x: int32) int32 {
    return x * 2
}

func apply(f: func(x: int32) int32, n: int32) int32 {
    if f == null {
        return 0
    }
    return f(n)
}

func pick(up: bool) func(x: int32) int32 {
    if up {
        return func(x: int32) int32 { return x + 1 }
    }
    return &double
}

func init() int32 {
    let square = func(x: int32) int32 { return x * x }
    let f: func(x: int32) int32

    log.info("by name: ${apply(double, 4)}, by address: ${apply(&double, 5)}")
    log.info("in place: ${apply((x: int32) => { return x + 1 }, 3)}")
    log.info("local: ${square(7)}, null: ${apply(null, 7)}")
    f = pick(true)
    log.info("picked: ${f(3)}, ${apply(pick(false), 3)}")
    for step in steps {
        log.info("step: ${step(10)}")
    }
    handlers.on_drop = func(n: int32) {
        log.info("dropped ${n}")
    }
    if handlers.on_drop != null {
        handlers.on_drop(handlers.on_add(41))
    }
    log.info("open: ${ops.open(null, null)}, poll is there: ${ops.poll != null}")
    return 0
}

/// A device of the library whose handlers take a lock and have several ways out.
namespace guarded

import (
    "github.com/arc-lang/linux/kernel/driver"
    "github.com/arc-lang/linux/kernel/errno"
    "github.com/arc-lang/linux/kernel/log"
    "github.com/arc-lang/linux/kernel/raw/slab"
    "github.com/arc-lang/linux/kernel/sync"
)

const MODULE_LICENSE = "GPL"

const LIMIT: usize = 4096
const LAST: usize = 3

enum Kind { OPENED, READ, WRITTEN }

let lock: sync.Mutex = {}       // protects the rest
let total: usize = 0
let counts: array<uint32, LAST> = {}
let kept: *byte = null

func count(kind: Kind) {
    counts[cast<usize>(kind)]++
}

func make(size: usize) *byte {
    let data: *byte = try slab.kmalloc(size, slab.GFP_KERNEL)
    errdefer slab.kfree(data)

    if total > LIMIT {
        return null
    }
    data[0] = 0
    return data
}

func keep(size: usize) isize {
    let data = try make(size + 1)
    errdefer slab.kfree(data)

    if size > LIMIT {
        return -errno.E2BIG
    }
    slab.kfree(kept)
    kept = data
    return cast<isize>(size)
}

func init() int32 {
    let dev = driver.CharDevice.new("guarded", 0)

    // Counts who comes in.
    dev.on_open(func(file: *driver.File) int32 {
        lock.lock()
        defer lock.unlock()

        // Nobody comes in once it is full.
        if total > LIMIT {
            return -errno.EBUSY
        }
        counts[cast<usize>(Kind.OPENED)]++
        return 0
    })
    dev.on_read(func(file: *driver.File, buffer: *byte, size: uint64) int64 {
        let data = "Hello from behind a lock\n"

        lock.lock()
        defer lock.unlock()

        if total == 0 {
            return -errno.EAGAIN
        }
        count(Kind.READ)
        return buffer.copy_from(data.as_bytes(), data.len())
    })
    // What is written is not kept for long.
    dev.on_write(func(file: *driver.File, buffer: *const byte, size: uint64) int64 {
        lock.lock()
        defer lock.unlock()

        if total + size > LIMIT {
            return -errno.ENOSPC
        }
        let done = try keep(size)
        total += size
        counts[LAST - 1]++
        log.info("${total} bytes, ${done} of them now")
        return done
    })
    dev.on_release(func(file: *driver.File) {
        lock.lock()
        defer lock.unlock()

        slab.kfree(kept)
        kept = null
        if total < LIMIT {
            return
        }
        // Who is last makes room.
        total = 0
    })
    return 0
}

// The module goes.
func exit() {
    // There is no more to do.
}

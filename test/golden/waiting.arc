/// Waits for what others do.
namespace waiting

import "github.com/arc-lang/linux/kernel/log"
import "github.com/arc-lang/linux/kernel/sync"

const MODULE_AUTHOR = "The arc2c authors"
const MODULE_LICENSE = "GPL"

let lock: sync.SpinLock = {}
let changed: sync.WaitQueue = {}
let level: int32 = 0

/// A queue of its own.
struct Gate {
    queue: sync.WaitQueue
    lock: sync.Mutex            // protects is_open
    limit: int32
    is_open: bool
}

func above(limit: int32, found: *int32) bool {
    lock.lock()
    defer lock.unlock()

    *found = level
    return level > limit
}

// The condition is one expression.
func wait_above(limit: int32) int32 {
    let found: int32 = 0

    try changed.wait(func() bool { return above(limit, &found) })
    return found
}

// It takes several statements.
func wait_open(self gate: *Gate) int32 {
    let looks = 0

    try gate.queue.wait(func() bool {
        looks++
        if gate.is_open {
            return true
        }
        return looks > 100
    })
    return looks
}

func raise(by: int32) {
    lock.lock()
    level += by
    lock.unlock()
    changed.wake()
}

func open(self gate: *Gate) {
    gate.lock.lock()
    defer gate.lock.unlock()

    gate.is_open = gate.limit < level
    gate.queue.wake()
}

let gate: Gate = {limit: 2}

func init() int32 {
    raise(3)
    log.info("above 1: ${wait_above(1)}")
    gate.queue.init()
    gate.lock.init()
    gate.open()
    log.info("open after ${gate.wait_open()} look")
    return 0
}

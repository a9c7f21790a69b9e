/// Locks of the library, and what becomes of its functions.
namespace locks

import (
    "github.com/arc-lang/kernel/memory"
    "github.com/arc-lang/linux/kernel/sync"
)

const MODULE_LICENSE = "GPL"

struct Table {
    lock: sync.Mutex    // protects rows and count
    rows: *int32
    count: usize
}

let guard: sync.Mutex = {}
let table: *Table = null

/// Makes room for `count` rows.
func reserve(self t: *Table, count: usize) int32 {
    t.lock.lock()
    defer t.lock.unlock()

    if count <= t.count {
        return 0
    }
    t.rows = try memory.resize(t.rows, count)
    memory.zero(t.rows + t.count, (count - t.count) * sizeof<int32>())
    t.count = count
    return 0
}

func reset(self t: *Table) {
    if !t.lock.try_lock() {
        return
    }
    // Nobody needs the rows any more.
    memory.free(t.rows)
    t.rows = null
    t.count = 0
    t.lock.unlock()
}

func init() int32 {
    guard.lock()
    defer guard.unlock()

    table = try memory.allocate_zeroed<Table>(1)
    errdefer memory.free(table)
    table.lock.init()
    try table.reserve(3)
    table.reset()
    return 0
}

func exit() {
    memory.free(table.rows)
    memory.free(table)
}

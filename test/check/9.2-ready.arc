// Locks that are zero are not ready; a static one has C's own first value.
import (
    "github.com/arc-lang/kernel/memory"
    "github.com/arc-lang/linux/kernel/raw/mutex"
    "github.com/arc-lang/linux/kernel/raw/slab"
    "github.com/arc-lang/linux/kernel/sync"
)

struct Device {
    lock: sync.Mutex //~ error: `lock` is all zero in memory that is allocated, and nothing makes it ready: have `mutex_init` do so before its first use
    n: int32
}

struct Raw {
    guard: mutex.mutex //~ error: `guard` is all zero in memory that is allocated, and nothing makes it ready: have `mutex_init` do so before its first use
    n: int32
}

struct Ready {
    lock: sync.Mutex
    inner: mutex.mutex
}

struct Row {
    lock: sync.Mutex //~ error: `lock` is all zero in an array, and nothing makes it ready: have `mutex_init` do so before its first use
}

struct Brief {
    lock: sync.SpinLock //~ error: `lock` is all zero here, and nothing makes it ready: have `spin_lock_init` do so before its first use
}

struct Static {
    lock: sync.SpinLock
    waiting: sync.WaitQueue
    n: int32
}

class Session {
    lock: sync.Mutex //~ error: `lock` is all zero in memory that is allocated, and nothing makes it ready: have `mutex_init` do so before its first use
}

let spins: array<sync.SpinLock, 2> //~ error: `spins` is all zero in an array, and nothing makes it ready: have `spin_lock_init` do so before its first use
let locks: array<sync.Mutex, 2>
let rows: array<Row, 2>
let static: Static
let alone: sync.Mutex

func prepare(lock: *sync.Mutex) {
    lock.init()
}

func init() int32 {
    let device = try memory.allocate_zeroed<Device>(1)
    defer memory.free(device)
    let raw: *Raw = try slab.kzalloc(sizeof<Raw>(), slab.GFP_KERNEL)
    defer slab.kfree(raw)
    let ready = try memory.allocate_zeroed<Ready>(1)
    defer memory.free(ready)
    let session = try Session{}
    let brief: Brief = {}

    ready.lock.init()
    prepare(&ready.inner)
    locks[0].init()
    prepare(&locks[1])
    brief.lock.lock()
    static.lock.lock()
    static.lock.unlock()
    brief.lock.unlock()
    static.waiting.wake()
    memcpy(&raw.n, &static.n, sizeof<Static>)
    spins[1].lock()
    spins[1].unlock()
    alone.lock()
    alone.unlock()
    rows[0].lock.lock()
    rows[0].lock.unlock()
    session.lock.lock()
    session.lock.unlock()
    device.n = raw.n
    return 0
}

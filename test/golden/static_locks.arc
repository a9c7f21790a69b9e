// Locks inside static structs that nothing makes ready when it runs.
namespace static_locks

import "github.com/arc-lang/linux/kernel/log"
import "github.com/arc-lang/linux/kernel/raw/mutex"
import "github.com/arc-lang/linux/kernel/raw/slab"
import "github.com/arc-lang/linux/kernel/raw/spinlock"

const MODULE_LICENSE = "GPL"
const MODULE_DESCRIPTION = "Locks in structs"

struct Counter {
    spin: spinlock.spinlock_t   // protects n
    n: int32
}

struct Device {
    lock: mutex.mutex           // protects count
    count: int32
    inner: Counter
}

let device: Device = {count: 3}
let other: Counter

// What is allocated is made ready by hand.
struct Queue {
    lock: mutex.mutex           // protects length
    length: int32
}

let queue: *Queue = null

func next() int32 {
    mutex.mutex_lock(&device.lock)
    defer mutex.mutex_unlock(&device.lock)

    spinlock.spin_lock(&device.inner.spin)
    device.inner.n++
    spinlock.spin_unlock(&device.inner.spin)

    spinlock.spin_lock(&other.spin)
    other.n += 2
    spinlock.spin_unlock(&other.spin)

    device.count++
    return device.count
}

func init() int32 {
    let count = next()

    queue = try slab.kzalloc(sizeof<Queue>(), slab.GFP_KERNEL)
    mutex.mutex_init(&queue.lock)

    log.info("${count} ${device.inner.n} ${other.n}")
    return 0
}

func exit() {
    mutex.mutex_lock(&queue.lock)
    queue.length++
    mutex.mutex_unlock(&queue.lock)
    slab.kfree(queue)
}

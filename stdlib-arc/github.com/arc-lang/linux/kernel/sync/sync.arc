// SPDX-License-Identifier: GPL-2.0-only OR MIT

/// Locks, and queues of who waits. One that is a variable of a package needs no
/// more; one inside a struct is made ready by `init()` before its first use.
namespace sync

import (
    "github.com/arc-lang/linux/kernel/raw/mutex"
    "github.com/arc-lang/linux/kernel/raw/spinlock"
    queues "github.com/arc-lang/linux/kernel/raw/wait"
)

/// Held by one task at a time, which may sleep while it holds it.
type Mutex = mutex.mutex

/// Makes a lock inside a struct ready.
func init(self lock: *Mutex) {
    mutex.mutex_init(lock)
}

/// Waits until nobody else holds the lock, and takes it.
func lock(self lock: *Mutex) {
    mutex.mutex_lock(lock)
}

/// Takes the lock if nobody holds it; says whether it did.
func try_lock(self lock: *Mutex) bool {
    return mutex.mutex_trylock(lock) != 0
}

/// Gives the lock back.
func unlock(self lock: *Mutex) {
    mutex.mutex_unlock(lock)
}

/// Held for a few lines, in which nobody may sleep: who wants it spins.
type SpinLock = spinlock.spinlock_t

/// Makes a lock inside a struct ready.
func init(self lock: *SpinLock) {
    spinlock.spin_lock_init(lock)
}

/// Takes the lock.
@context(acquire)
func lock(self lock: *SpinLock) {
    spinlock.spin_lock(lock)
}

/// Gives the lock back.
@context(release)
func unlock(self lock: *SpinLock) {
    spinlock.spin_unlock(lock)
}

/// Where processes sleep until something holds.
type WaitQueue = queues.wait_queue_head

/// Makes a queue inside a struct ready.
func init(self queue: *WaitQueue) {
    queues.init_waitqueue_head(queue)
}

/// Sleeps until the condition holds, or fails where a signal comes first. It is
/// looked at now, and whenever wake() is called.
func wait(self queue: *WaitQueue, condition: func() bool) int32 {
    return queues.wait_event_interruptible(*queue, condition)
}

/// Has those who wait look at their conditions.
func wake(self queue: *WaitQueue) {
    queues.wake_up_interruptible(queue)
}

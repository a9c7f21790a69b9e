// SPDX-License-Identifier: GPL-2.0-only OR MIT

/// Locks. One that is a variable of a package needs no more; one inside a struct
/// is made ready by `init()` before its first use.
namespace sync

import (
    "github.com/arc-lang/linux/kernel/raw/mutex"
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

// SPDX-License-Identifier: GPL-2.0-only OR MIT

/// Locks that sleep while another holds them.
namespace mutex

extern "linux/mutex.h" {
    @static_init("DEFINE_MUTEX", value: "__MUTEX_INITIALIZER", init: "mutex_init")
    struct mutex {}

    func mutex_init(lock: *mutex)
    func mutex_destroy(lock: *mutex)
    @sleeps func mutex_lock(lock: *mutex)
    /// Fails with -EINTR where a signal came first.
    @sleeps @must_use @status func mutex_lock_interruptible(lock: *mutex) int32
    /// 1 where the lock was free and is now held, else 0.
    func mutex_trylock(lock: *mutex) int32
    func mutex_unlock(lock: *mutex)
    func mutex_is_locked(lock: *mutex) bool
}

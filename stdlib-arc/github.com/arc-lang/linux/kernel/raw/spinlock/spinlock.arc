// SPDX-License-Identifier: GPL-2.0-only OR MIT

/// Locks for a few lines: who waits spins, and who holds one may not sleep.
namespace spinlock

extern "linux/spinlock.h" {
    @static_init("DEFINE_SPINLOCK", value: "__SPIN_LOCK_UNLOCKED", init: "spin_lock_init")
    struct spinlock_t "spinlock_t" {}

    func spin_lock_init(lock: *spinlock_t)
    @context(acquire) func spin_lock(lock: *spinlock_t)
    @context(release) func spin_unlock(lock: *spinlock_t)
    /// Keeps bottom halves away, too: for what they share with a process.
    @context(acquire) func spin_lock_bh(lock: *spinlock_t)
    @context(release) func spin_unlock_bh(lock: *spinlock_t)
    /// Keeps interrupts away, too, and turns them on again whatever they were.
    @context(acquire) func spin_lock_irq(lock: *spinlock_t)
    @context(release) func spin_unlock_irq(lock: *spinlock_t)
    /// 1 where the lock was free and is now held, else 0.
    func spin_trylock(lock: *spinlock_t) int32
    func spin_is_locked(lock: *spinlock_t) int32
}

namespace context

extern "linux/delay.h" {
    @sleeps func msleep(ms: uint32)
    func udelay(us: uint32)
}

extern "linux/spinlock.h" {
    struct spinlock_t "spinlock_t" { }
    @context(acquire) func spin_lock(lock: *spinlock_t)
    @context(release) func spin_unlock(lock: *spinlock_t)
    @context(later) func wrong(lock: *spinlock_t) //~ error: here `@context` takes `acquire` or `release`
}

extern "linux/timer.h" {
    struct timer_list {
        @context(atomic) function: func(timer: *timer_list)
        @context(acquire) other: func(timer: *timer_list) //~ error: here `@context` takes `atomic` or `passive`
    }
}

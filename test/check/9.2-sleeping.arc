// What may sleep, where nobody may.
extern "linux/spinlock.h" {
    struct lock "spinlock_t"
    @context(acquire) func spin_lock(lock: *lock)
    @context(release) func spin_unlock(lock: *lock)
}

extern "linux/delay.h" {
    @sleeps func msleep(ms: uint32 "unsigned int")
    struct timer { @context(atomic) run: func() }
}

func deeper() { msleep(1) } //~ error: `msleep` may sleep, and nothing in `deeper` may
func deep() { deeper() }

@atomic
func interrupt() {
    deep()
}

func held(a: *lock, n: int32) {
    deep()
    spin_lock(a)
    deep()
    if n == 1 {
        msleep(2) //~ error: `msleep` may sleep, and a lock is held here under which nothing may
    }
    spin_unlock(a)
    msleep(3)
    if n == 2 {
        spin_lock(a)
    }
    msleep(4)
}

let t: timer = {run: &deep}
let u: timer = {run: &deeper}

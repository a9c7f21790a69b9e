namespace sleep

extern "linux/delay.h" {
    @sleeps func msleep(ms: uint32)
    func udelay(us: uint32)
}

extern "linux/spinlock.h" {
    struct spinlock_t "spinlock_t" {
    }
    @context(acquire) func spin_lock(lock: *spinlock_t)
    @context(release) func spin_unlock(lock: *spinlock_t)
}

extern "linux/timer.h" {
    struct timer_list {
        @context(atomic) function: func(timer: *timer_list)
    }
    func setup(timer: *timer_list, @context(atomic) callback: func(timer: *timer_list))
}

let lock: spinlock_t = {}
let timer: timer_list = {}

@atomic
func handler() {
    msleep(3) //~ error: `msleep` may sleep, and nothing in `handler` may
}

func waits() {
    rests() //~ note: `waits` calls `rests` here
}

func rests() {
    msleep(1) //~ note: `rests` calls `msleep` here
}

@atomic
func indirectly() {
    waits() //~ error: `waits` may sleep, and nothing in `indirectly` may
}

@atomic
func fine() {
    udelay(3)
    spin_lock(&lock)
    spin_unlock(&lock)
}

func on_timer(timer: *timer_list) {
    if timer != null {
        rests() //~ error: `rests` may sleep, and nothing in `on_timer` may
    }
}

func arm() {
    timer.function = on_timer //~ note: it is put into `function` here, which is called where nothing may sleep
    setup(&timer, func(t: *timer_list) {
        _ = t
        msleep(3) //~ error: `msleep` may sleep, and nothing in this closure may
    })
}

func held() {
    spin_lock(&lock) //~ note: the lock is taken here
    msleep(3) //~ error: `msleep` may sleep, and a lock is held here under which nothing may
    spin_unlock(&lock)
    msleep(3)
}

func deferred(n: int32) int32 {
    spin_lock(&lock)
    defer spin_unlock(&lock)
    if n == 3 {
        waits() //~ error: `waits` may sleep, and a lock is held here under which nothing may
        return 1
    }
    return 0
}

func in_order() {
    defer msleep(1)
    spin_lock(&lock)
    defer spin_unlock(&lock)
    udelay(1)
}

func out_of_order() {
    spin_lock(&lock)
    defer spin_unlock(&lock)
    defer msleep(1) //~ error: `msleep` may sleep, and a lock is held here
    udelay(1)
}

func inner_block(n: int32) {
    for i in 0..n {
        spin_lock(&lock)
        defer spin_unlock(&lock)
        if i == 3 {
            break
        }
    }
    msleep(1)
    {
        spin_lock(&lock)
        defer spin_unlock(&lock)
        udelay(1)
    }
    msleep(1)
}

func on_one_path(c: bool) {
    if c {
        spin_lock(&lock)
    }
    msleep(1)
    if c {
        spin_unlock(&lock)
    }
}

func released_early(c: bool) {
    spin_lock(&lock)
    if c {
        spin_unlock(&lock)
        msleep(1)
        return
    }
    spin_unlock(&lock)
    msleep(1)
}

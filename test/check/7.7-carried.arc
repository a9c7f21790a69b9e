// What C hands back is an object of the caller's: the captures live beside it.
extern "linux/timer.h" {
    struct timer_list {}
    func timer_setup(@env timer: *timer_list, expired: func(@env timer: *timer_list), flags: uint32 "unsigned int")
}

struct Blinker {
    timer: timer_list
    others: array<timer_list, 2>
    times: uint32
}

func start(b: *Blinker, t: *timer_list, times: uint32) {
    timer_setup(&b.timer, func(_: *timer_list) { b.times = times }, 0)
    timer_setup(&b.timer, func(_: *timer_list) { times-- }, 0) //~ error: `times` is shared with a closure that outlives it
    timer_setup(t, func(_: *timer_list) { b.times = 1 }, 0) //~ error: this closure outlives the call of `start` that makes it, and has no place for `b`
    timer_setup(&b.others[0], func(_: *timer_list) { b.times = 1 }, 0) //~ error: this closure outlives the call of `start` that makes it, and has no place for `b`
}

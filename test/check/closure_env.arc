namespace closure_env

extern "linux/kthread.h" {
    struct task
    func kthread_run(run: func(@env data: *void) int32, @env data: *void, name: string) *task
    func visit(@noescape each: func(n: int32, @env data: *void) int32, @env data: *void) int32
}

struct Device {
    n: int32
}

func start(d: *Device, n: int32) {
    _ = kthread_run(func(_: *void) int32 { return d.n }, null, "one")
    _ = kthread_run(func(_: *void) int32 { return d.n + n }, null, "two") //~ error: this closure outlives the call of `start` that makes it, and has no place for `d` and `n`
    _ = kthread_run(func(_: *void) int32 { return 3 }, d, "three")
}

func misused(d: *Device) int32 {
    let sum = 0

    _ = kthread_run(func(_: *void) int32 {
        sum++ //~ error: `sum` is shared with a closure that outlives it
        return 0
    }, null, "four")
    return visit(func(n: int32, _: *void) int32 {
        sum += n
        return 0
    }, null) + sum
}

func discarded(_: int32, _: *Device) int32 {
    return 0
}

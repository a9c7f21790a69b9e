// What brings a closure's environment back through C.
extern "linux/kthread.h" {
    struct task
    func kthread_run(run: func(@env data: *void) int32, @env data: *void, name: string) *task
}

struct Device { n: int32 }

func start(d: *Device, n: int32) {
    _ = kthread_run(func(_: *void) int32 { return d.n + n }, null, "a") //~ error: this closure outlives the call of `start` that makes it, and has no place for `d` and `n`
    _ = kthread_run(func(_: *void) int32 { n++; return 0 }, null, "d") //~ error: `n` is shared with a closure that outlives it
    _ = kthread_run(func(_: *void) int32 { return d.n }, null, "e")
}

extern "linux/netfilter.h" {
    struct hooks {
        hook: func(@env data: *void) int32
        @env data: *void
    }
}

func set(h: *hooks, d: *Device, n: int32) {
    h.hook = func(_: *void) int32 { return d.n + n } //~ error: this closure outlives the call of `set` that makes it, and has no place for `d` and `n`
    h.hook = func(_: *void) int32 { return d.n }
}

// A closure's environment takes over both ends of the pointer.
extern "linux/kthread.h" {
    struct task
    func kthread_run(run: func(@env data: *void) int32, @env data: *void, name: string) *task
    func number(run: func(@env data: int32) int32, @env data: int32) *task
}

struct Device { n: int32 }

func start(d: *Device) {
    _ = kthread_run(func(_: *void) int32 { return d.n }, d, "b") //~ error: what the closure captures is passed here: write `null`
    _ = kthread_run(func(data: *void) int32 { //~ error: `data` brings what the closure captures: it has no other use
        if data == null {
            return 0
        }
        return d.n
    }, null, "c")
}

extern "linux/netfilter.h" {
    struct hooks {
        hook: func(@env data: *void) int32
        @env data: *void
    }
}

func set(h: *hooks, d: *Device) {
    *h = {hook: func(_: *void) int32 { return d.n }, data: d} //~ error: what the closure captures is passed here: write `null`
}

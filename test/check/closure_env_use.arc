namespace closure_env_use

extern "linux/kthread.h" {
    struct task
    func kthread_run(run: func(@env data: *void) int32, @env data: *void, name: string) *task
}

struct Device {
    n: int32
}

func start(d: *Device) {
    _ = kthread_run(func(data: *void) int32 { //~ error: `data` brings what the closure captures: it has no other use
        if data == null {
            return 0
        }
        return d.n
    }, null, "one")
    _ = kthread_run(func(_: *void) int32 { return d.n }, d, "two") //~ error: what the closure captures is passed here: write `null`
}

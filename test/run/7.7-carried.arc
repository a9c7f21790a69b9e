// C hands back an object of the caller's: what is captured lives beside it.
import "github.com/arc-lang/kernel/log"

struct Hook { is_set: bool }

extern "pthread.h" {
    type pthread_t: usize
    func pthread_create(thread: *pthread_t, attributes: *const void, run: func(@env hook: *Hook "void *") *void, @env hook: *Hook "void *") int32
    @allow("unused-result") func pthread_join(thread: pthread_t, result: **void) int32
}

struct Counter {
    first: int32
    hook: Hook
    n: int32
    step: int32
}

let thread: pthread_t
let common: Counter = {n: 100}

func start(self c: *Counter, step: int32) {
    let twice = step * 2

    // Two things are captured beside the counter, and one of them has a name that
    // is taken.
    _ = pthread_create(&thread, null, func(hook: *Hook) *void {
        c.n += step + twice
        return null
    }, &c.hook)
    c.step++
}

// Nothing but a number is captured.
func start_common(step: int32) {
    _ = pthread_create(&thread, null, func(_: *Hook) *void {
        common.n += step
        return null
    }, &common.hook)
}

func wait() {
    pthread_join(thread, null)
}

func main() {
    let c = Counter{n: 1}

    for i in 0..2 {
        c.start(10 + i)
        wait()
        log.info("${c.n} ${c.step}")
    }
    start_common(1)
    wait()
    start_common(2)
    wait()
    log.info("${common.n}")
}

//= 31 1
//= 64 2
//= 103

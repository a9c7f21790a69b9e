// C hands back an object of the caller's: what is captured lives beside it. Where
// nothing is captured, a function without such an object is called.
import "github.com/arc-lang/kernel/log"
import "github.com/arc-lang/kernel/sort"

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

func first(values: []int32, descending: bool) int32 {
    sort.by(values, func(x: int32, y: int32) int32 {
        if descending {
            return y - x
        }
        return x - y
    })
    return values[0]
}

func main() {
    let c = Counter{n: 1}
    let values: array<int32, 4> = {3, 1, 4, 2}

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
    sort.by(values, func(x: int32, y: int32) int32 { return x - y })
    log.info("${values[0]} ${values[3]}")
    log.info("${first(values, true)} ${values[3]}")
    log.info("${first(values, false)} ${values[3]}")
}

//= 31 1
//= 64 2
//= 103
//= 1 4
//= 4 1
//= 1 4

// Numbers that threads change at once, by macros that look at types.
import "github.com/arc-lang/kernel/atomic"
import "github.com/arc-lang/kernel/log"

extern "pthread.h" {
    type pthread_t: usize
    @allow("unused-result") func pthread_create(thread: *pthread_t, attributes: *const void, run: func(_: *void) *void, data: *void) int32
    @allow("unused-result") func pthread_join(thread: pthread_t, result: **void) int32
}

struct Totals {
    small: atomic.Int32
    large: atomic.Int64
}

let totals: Totals = {}
let one: atomic.Int64 = {}

func work(_: *void) *void {
    for _ in 0..1000 {
        totals.small.increment()
        _ = totals.large.add(0x1_0000_0000)
    }
    return null
}

func main() {
    let threads: array<pthread_t, 4> = {}

    for i in 0..4 {
        pthread_create(&threads[i], null, work, null)
    }
    for thread in threads {
        pthread_join(thread, null)
    }
    log.info("${totals.small.get()} ${totals.large.get() / 0x1_0000_0000}")

    one.set(5)
    one.decrement()
    log.info("${one.subtract(1)} ${one.exchange(9)} ${one.get()}")
    log.info("${one.compare_exchange(8, 1)} ${one.get()}")
    log.info("${one.compare_exchange(9, 1)} ${one.get()}")
}

//= 4000 4000
//= 3 3 9
//= 9 9
//= 9 1

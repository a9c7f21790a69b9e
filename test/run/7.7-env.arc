// C hands a pointer of its caller's back: the closure's captures travel in it.
import "github.com/arc-lang/kernel/log"

extern "pthread.h" {
    type pthread_t: usize
    func pthread_create(thread: *pthread_t, attributes: *const void, run: func(@env data: *void) *void, @env data: *void) int32
    @allow("unused-result") func pthread_join(thread: pthread_t, result: **void) int32
}

struct Counter { n: int32 }

func start(c: *Counter) int32 {
    let thread: pthread_t

    _ = pthread_create(&thread, null, func(_: *void) *void {
        c.n += 5
        return null
    }, null)
    pthread_join(thread, null)
    return c.n
}

func main() {
    let c = Counter{n: 1}

    log.info("${start(&c)} ${start(&c)}")
}

//= 6 11

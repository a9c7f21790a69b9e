// What holds a lock, and what may sleep, run like any other function.
import "github.com/arc-lang/kernel/log"

struct Lock { held: int32 }

@context(acquire) func lock(l: *Lock) { l.held++ }
@context(release) func unlock(l: *Lock) { l.held-- }
@sleeps func wait(l: *Lock) int32 { return l.held }
@atomic func look(l: *Lock) int32 { return l.held }

func use(l: *Lock) int32 {
    lock(l)
    defer unlock(l)
    return look(l)
}

func main() {
    let l = Lock{}

    log.info("${use(&l)} ${wait(&l)}")
}

//= 1 0

// The end of a function is a way out, too: what an inner block defers names its local.
import "github.com/arc-lang/kernel/log"

let done = 0

func step(n: int32) {
    defer done++
    if n > 2 {
        log.info("large")
    } else {
        let square = n * n
        defer log.info("square ${square}")

        if n == 1 {
            return
        }
        log.info("small")
        return
    }
    log.info("end")
}

func main() {
    step(1)
    step(2)
    step(3)
    log.info("${done}")
}

//= square 1
//= small
//= square 4
//= large
//= end
//= 3

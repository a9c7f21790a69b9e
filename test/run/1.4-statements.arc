// What stands alone: calls, ++, --, and try of a call.
import "github.com/arc-lang/kernel/log"

let trace = 0

func step(n: int32) int32 {
    trace = trace * 10 + n
    return 3 - n
}

func all() int32 {
    let n = 5

    try step(1)
    _ = step(2)
    n++
    --n
    ++n
    n--
    try step(3)
    try step(4)
    trace = 0
    return n
}

func main() {
    log.info("${all()} ${trace}")
}

//= -1 1234

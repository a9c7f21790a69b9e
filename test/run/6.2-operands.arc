// Operands that were computed early: each statement has its own values.
import "github.com/arc-lang/kernel/log"

let calls: int32 = 0

func next(n: int32) int32 {
    calls += n
    return calls
}

func inner() {
    log.info("${next(1)} ${calls} ${next(2)} ${calls}")
    for i in 0..2 {
        log.info("${next(1)} ${calls} ${next(i)} ${calls}")
    }
    log.info("${next(1)} ${calls}")
}

func main() int32 {
    log.info("${next(1)} ${calls} ${next(2)} ${calls}")
    log.info("${next(3)} ${calls} ${next(4)} ${calls}")
    inner()
    return 0
}

//= 1 1 3 3
//= 6 6 10 10
//= 11 11 13 13
//= 14 14 14 14
//= 15 15 16 16
//= 17 17

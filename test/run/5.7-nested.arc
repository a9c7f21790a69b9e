// A block that is deferred, with a defer in it; and rounds that end before it.
import "github.com/arc-lang/kernel/log"

func f(n: int32) int32 {
    defer {
        let k = n
        defer log.info("nested ${k}")
        log.info("deferred")
    }
    log.info("body")
    if n > 3 {
        return 4
    }
    return 5
}

func g(n: int32) {
    rows: for i in 0..n {
        for k in 2..n {
            if k == i + 1 {
                continue rows
            }
        }
        defer {
            log.info("end of ${i}")
            defer log.info("really")
        }
        for k in 0..n {
            if k == i {
                continue rows
            }
            if k > 1 {
                break rows
            }
        }
        log.info("body of ${i}")
    }
}

func main() {
    log.info("${f(1)} ${f(5)}")
    g(4)
}

//= body
//= deferred
//= nested 1
//= body
//= deferred
//= nested 5
//= 5 4
//= end of 0
//= really
//= end of 3
//= really

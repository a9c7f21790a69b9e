// Each path ends in a return.
import "github.com/arc-lang/kernel/log"

enum Mode { OFF, ON }

func whole(m: Mode) int32 {
    switch m {
    case Mode.OFF:
        return 1
    case Mode.ON:
        return 2
    default:
        return 3
    }
}

func nested(n: int32) int32 {
    if n < 0 {
        return -1
    } else if n == 0 {
        for {
            n++
            if n > 5 {
                return n
            }
        }
    } else {
        {
            return n * 2
        }
    }
}

func nothing(n: *int32) {
    if *n == 1 {
        return
    }
    *n = 9
}

func main() {
    let n = 1

    nothing(&n)
    log.info("${whole(Mode.ON)} ${nested(-4)} ${nested(0)} ${nested(4)} ${n}")
    n = 2
    nothing(&n)
    log.info("${n}")
}

//= 2 -1 6 8 1
//= 9

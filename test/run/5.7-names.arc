/// What is deferred may need places of its own, where its block has some, too.
import "github.com/arc-lang/kernel/log"

let at: uint32 = 3

func next() uint32 {
    at += 4
    return at
}

/// The copy that keeps the order is not the local it is a copy of.
func counts(start: int32) int32 {
    {
        let left: int32 = start * 2

        defer log.info("${left} ${left--}")
        return left + 1
    }
}

/// Behind the `return` stands what nobody reaches, and runs the same steps.
@allow("unreachable-code")
func chosen(n: uint32) uint32 {
    switch n {
    case 1:
        defer {
            log.info("${at * next()} ${n}")
        }
        return n + 6
        if at == 2 {
            break
        }
    default:
        at++
    }
    return at
}

func main() {
    log.info("${counts(4)}")
    log.info("${chosen(1)} ${chosen(2)}")
}

//= 8 8
//= 9
//= 21 1
//= 7 8

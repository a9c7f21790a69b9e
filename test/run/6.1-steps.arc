/// Conditions whose parts need statements of their own in C.
namespace steps

import "github.com/arc-lang/kernel/log"

struct Box { value: int32 }

let x: int32 = 0
let calls: int32 = 0

func bump() int32 {
    x++
    calls++
    return 1
}

func find(b: *Box) bool {
    // Nothing may be read through b where it is null.
    return b != null && b.value + bump() == 6
}

func either(b: *Box) bool {
    return b == null || b.value + bump() > 100
}

func may_fail(n: int32) int32 {
    if n > 3 {
        return -7
    }
    return n
}

func until_failure() int32 {
    let n: int32 = 0

    for try may_fail(n) < 10 {
        n++
    }
    return n
}

func both(a: bool, n: int32) int32 {
    if a && try may_fail(n) == 2 {
        return 100
    }
    return n
}

func main() int32 {
    let box: Box = {value: 5}
    let rounds: int32 = 0

    // x is read before bump() changes it, each round.
    for x + bump() < 6 {
        rounds++
        if rounds == 2 {
            continue
        }
    }
    log.info("${rounds} rounds, x ${x}, ${calls} calls")

    log.info("${find(&box)} ${find(null)} ${calls}")
    log.info("${either(null)} ${either(&box)} ${calls}")
    log.info("${until_failure()} ${both(false, 9)} ${both(true, 9)} ${both(true, 2)}")

    let n: int32 = 0
    for n = 10; n + bump() > 5; n -= 2 {
        if n == 8 {
            continue
        }
        rounds += n
    }
    log.info("${n} ${rounds}")
    return 0
}

//= 5 rounds, x 6, 6 calls
//= 1 0 7
//= 1 0 8
//= -7 9 -7 100
//= 4 21

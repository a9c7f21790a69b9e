// errdefer: only where the function returns a failure from inside that block.
import "github.com/arc-lang/kernel/log"

let trace = 0

func step(n: int32) { trace = trace * 10 + n }

func gives(n: int32) int32 {
    step(0)
    return n
}

func show(result: int64) {
    log.info("${result}: ${trace}")
    trace = 0
}

func mixed(a: int32, b: int32) int32 {
    defer step(1)
    errdefer step(2)
    try gives(a)
    defer step(3)
    errdefer step(4)
    try gives(b)
    step(5)
    return a + b
}

func returned(n: int64) int64 {
    errdefer step(6)
    return n
}

func block(n: int32) int32 {
    {
        errdefer step(1)
        if n == 1 {
            return -7
        }
        step(2)
    }
    if n == 2 {
        return -8           // not from inside that block
    }
    errdefer step(3)
    return n - 10
}

func loop(n: int32) int32 {
    for i in 1..5 {
        errdefer step(i)
        if i == n {
            return -i
        }
    }
    return 0
}

func pointer(p: *int32) *int32 {
    errdefer step(4)
    if p != null && *p == 3 {
        return null
    }
    return p
}

func value(n: int32) int32 {
    let r = n

    errdefer r = 100        // after the result is computed
    r -= 5
    return r
}

func main() {
    show(mixed(1, 2))
    show(mixed(-1, 2))
    show(mixed(1, -2))
    show(returned(5))
    show(returned(-5))
    for i in 0..4 {
        show(block(i * 4))
        show(block(i))
    }
    show(loop(1))
    show(loop(3))
    show(loop(9))
    let three = 3
    let four = 4
    log.info("${pointer(&three) == null} ${pointer(&four) == null} ${pointer(null) == null}")
    show(0)
    show(value(3))
    show(value(7))
}

//= 3: 531
//= -1: 21
//= -2: 4321
//= 5: 0
//= -5: 6
//= -10: 23
//= -10: 23
//= -6: 23
//= -7: 1
//= -2: 23
//= -8: 2
//= 2: 2
//= -7: 23
//= -1: 1
//= -3: 3
//= 0: 0
//= 1 0 1
//= 0: 44
//= -2: 0
//= 2: 0

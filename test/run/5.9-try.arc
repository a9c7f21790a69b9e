// try: passes a failure on, and otherwise gives the value; in every position.
import "github.com/arc-lang/kernel/log"
import "github.com/arc-lang/linux/kernel/errno"

let calls = 0

struct Pair { a: int32, b: int32 }

func check(n: int32) int32 {
    calls++
    if n < 0 {
        return n
    }
    return n * 2
}

func wide(n: int64) int64 { return n }

func find(n: int32) *int32 {
    if n == 0 {
        return null
    }
    return &calls
}

func in_let(n: int32) int32 {
    let a = try check(n)
    let b: int64 = try check(a)

    if b > 100 {
        return 100
    }
    return a + 1
}

func in_assignment(n: int32) int32 {
    let pair: Pair = {}

    pair.a = try check(n)
    pair.b += try check(n + 1)
    return pair.a * 100 + pair.b
}

func in_arguments(n: int32) int32 {
    return check(try check(n)) + try check(n - 5)
}

func in_condition(n: int32) int32 {
    if try check(n) > 10 {
        return 1
    }
    if n > 2 && try check(n - 4) > 0 {
        return 2
    }
    return 3
}

func in_loop(n: int32) int32 {
    let i = n

    for try check(i) > 4 {
        i--
    }
    for let j = 0; j < try check(3 - i); j++ {
        i += 10
    }
    return i
}

func in_range(n: int32) int32 {
    let sum = 0

    for i in 0..try check(n) {
        sum += i
    }
    return sum
}

func in_switch(n: int32) int32 {
    switch try check(n) {
    case 2:
        return 22
    case 4:
        try check(-9)
        return 44
    default:
        return 0
    }
}

func in_return(n: int32) int32 { return try check(n) }

func in_literal(n: int32) int32 {
    let pair: Pair = {try check(n), try check(n - 3)}

    return pair.a - pair.b
}

func as_statement(n: int32) int32 {
    try check(n)
    return 5
}

func null_to_number(n: int32) int32 {
    let p = try find(n)

    return *p
}

func null_to_null(n: int32) *int32 {
    let p = try find(n)

    *p = 77
    return p
}

func operand_order(n: int32) int32 {
    let x = 1
    let r = x + try check(n) * x

    return r
}

func narrow_to_wide(n: int32) int64 {
    let a = try wide(n)

    return a + try check(n)
}

/// What is tried is as wide as it was, whatever the function gives.
func wrapped_in_wide(n: int32) int64 {
    return try check(n) * 1500000000 % 1000
}

func main() {
    log.info("${in_let(3)} ${in_let(-3)} ${in_let(30)}")
    log.info("${in_assignment(2)} ${in_assignment(-1)} ${in_assignment(-9)}")
    log.info("${in_arguments(7)} ${in_arguments(2)} ${in_arguments(-2)}")
    log.info("${in_condition(6)} ${in_condition(5)} ${in_condition(3)} ${in_condition(1)} ${in_condition(-4)}")
    log.info("${in_loop(1)} ${in_loop(5)} ${in_loop(-5)}")
    log.info("${in_range(3)} ${in_range(-3)}")
    log.info("${in_switch(1)} ${in_switch(2)} ${in_switch(3)} ${in_switch(-3)}")
    log.info("${in_return(4)} ${in_return(-4)}")
    log.info("${in_literal(4)} ${in_literal(2)}")
    log.info("${as_statement(4)} ${as_statement(-4)}")
    calls = 3
    log.info("${null_to_number(1)} ${null_to_number(0) == -errno.ENOMEM}")
    log.info("${null_to_null(1) != null} ${calls} ${null_to_null(0) == null}")
    log.info("${operand_order(4)} ${operand_order(-4)}")
    log.info("${narrow_to_wide(4)} ${narrow_to_wide(-4)}")
    log.info("${wrapped_in_wide(1)} ${wrapped_in_wide(-4)}")
}

//= 7 -3 100
//= 406 -1 -9
//= 32 -3 -2
//= 1 2 -1 3 -4
//= -8 -9 -5
//= 15 -3
//= 22 -9 0 -3
//= 8 -4
//= 6 -1
//= 5 -4
//= 3 1
//= 1 77 1
//= 9 -4
//= 12 -4
//= -296 -4

// What `try` gives while steps are pending, and what becomes of it.
import "github.com/arc-lang/kernel/log"

let steps = 0

func half(n: int32) int32 {
    if n < 0 {
        return -22
    }
    return n / 2
}

// Returned in the end.
func plain(n: int32) int32 {
    defer steps++

    let h = try half(n)
    if h > 50 {
        return -7
    }
    steps += h
    return h
}

// Something else is tried while it is needed.
func twice(n: int32) int32 {
    defer steps++

    let h = try half(n)
    let q = try half(h - 3)
    try half(q)
    return h * 100 + q
}

// A step reads it.
func later(n: int32) int32 {
    defer steps++
    let h = try half(n)
    defer steps += h * 1000

    if n > 10 {
        return -3
    }
    return n
}

// In a loop, and undone where the function fails.
func many(n: int32) int32 {
    let sum = 0

    for i in 0..n {
        defer steps++
        errdefer steps += 100

        let h = try half(20 - i * 10)
        if h == 5 {
            continue
        }
        sum += h
        if sum > 9 && n == 2 {
            return h - sum
        }
    }
    return sum
}

func main() {
    log.info("${plain(10)} ${plain(-1)} ${plain(200)} ${steps}")
    log.info("${twice(20)} ${twice(-1)} ${twice(4)} ${steps}")
    log.info("${later(8)} ${later(20)} ${steps}")
    log.info("${many(1)} ${many(2)} ${many(3)} ${many(4)} ${steps}")
}

//= 5 -22 -7 8
//= 1003 -22 -22 11
//= 8 -3 14013
//= 10 0 10 -22 14122

// What a closure captures is on the stack where it does not outlive the call.
import "github.com/arc-lang/kernel/log"

func each(values: *const int32, count: usize, f: func(x: int32)) {
    for i in 0..count {
        f(values[i])
    }
}

func twice(values: *const int32, count: usize, f: func(x: int32)) {
    let g = f

    each(values, count, f)
    each(values, count, g)
}

func find(values: *const int32, count: usize, test: func(x: int32) bool) int32 {
    for i in 0..count {
        if test != null && test(values[i]) {
            return values[i]
        }
    }
    return -1
}

func is_even(x: int32) bool {
    return x % 2 == 0
}

func compose(n: int32, f: func(x: int32) int32, g: func(x: int32) int32) int32 {
    let both = func(x: int32) int32 { return g(f(x)) }

    return both(n)
}

func choose(up: bool, by: int32) int32 {
    let f: func(x: int32) int32 = null

    if f == null {
        f = func(x: int32) int32 { return x }
    }
    if up {
        f = func(x: int32) int32 { return x + by }
    }
    return f(100)
}

func depth(n: int32, f: func(level: int32)) {
    if n == 0 {
        f(0)
        return
    }
    depth(n - 1, func(level: int32) { f(level + n) })
}

func fails(limit: int32) int32 {
    let check = func(x: int32) int32 {
        if x > limit {
            return -limit
        }
        return x
    }
    let a = try check(3)

    return a + try check(5)
}

func main() {
    let values: array<int32, 4> = {3, 4, 7, 8}
    let sum = 0
    let above = 6

    twice(&values, 4, func(x: int32) { sum += x })
    log.info("sum ${sum}")
    log.info("${find(&values, 4, func(x: int32) bool { return x > above })}")
    log.info("${find(&values, 4, is_even)} ${find(&values, 4, null)}")
    log.info("${find(&values, 4, (x: int32) => { return x > 7 })}")
    log.info("${compose(2, (x: int32) => { return x * 3 }, func(x: int32) int32 { return x + above })}")
    log.info("${choose(false, 5)} ${choose(true, 5)}")
    depth(4, func(level: int32) { sum = level })
    log.info("depth ${sum}")
    log.info("${fails(10)} ${fails(4)}")
}

//= sum 44
//= 7
//= 4 -1
//= 8
//= 12
//= 100 105
//= depth 10
//= 8 -4

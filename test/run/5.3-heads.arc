// What C has no place for in the head of a `for`.
import "github.com/arc-lang/kernel/log"

let calls = 0
let level = 1

func next(n: int32) int32 {
    calls++
    level++
    return n
}

func sum(values: []const int32) int32 {
    let total = 0

    for let rest = values; rest.len() > 0; rest = rest[1..] {
        if rest[0] == 3 {
            continue
        }
        total = total * 10 + rest[0]
    }
    return total
}

func two(n: int32) (int32, int32) { return (n + 1, n * 2) }

func pairs() int32 {
    let total = 0

    for let (a, b) = two(0); a < 20; (a, b) = two(a) {
        let c = b
        if c == 4 {
            continue
        }
        total += a + c
    }
    return total
}

func stepwise() int32 {
    level = 1
    let rounds = 0

    outer: for let i = 0; i < 40; i += level + next(i) {
        rounds++
        for let k = 0; k < 3; level += next(k) {
            k++
            if k == 2 && i > 5 {
                continue outer
            }
        }
        defer calls += 100
        if i == 3 {
            continue
        }
        rounds += 10
    }
    return rounds
}

func failing(limit: int32) int32 {
    let n = 0

    for let i = 0; i < limit; i += try check(i) {
        defer n += 5
        n++
        if n == 200 {
            return 7
        }
    }
    return n
}

func check(i: int32) int32 {
    if i > 10 {
        return -i
    }
    return i + 1
}

func arrays() int32 {
    let n = 0

    for let a: array<int32, 2> = {1, 2}; a[0] < 6; a = array<int32, 2>{a[0] + a[1], a[1]} {
        n = n * 10 + a[0]
    }
    return n
}

func texts() usize {
    let n: usize = 0

    for let s = "${calls}"; n < s.len() + 3; n++ {
    }
    return n
}

func functions(start: int32) int32 {
    let k = start
    let f: func(int32) int32 = null
    let n = 0

    for f = func(x: int32) int32 { return x + k }; n < 30; n++ {
        n = f(n) + 1
    }
    return n
}

func main() {
    let values: array<int32, 5> = {1, 2, 3, 4, 5}

    log.info("${sum(values)} ${pairs()}")
    log.info("${stepwise()} ${calls}")
    log.info("${failing(5)} ${failing(100)}")
    log.info("${arrays()} ${texts()} ${functions(3)}")
}

//= 1245 525
//= 13 108
//= 18 -15
//= 135 6 30

// The bounds of a range are computed once, whatever its rounds do.
import "github.com/arc-lang/kernel/log"

func grow(p: *int32) { *p += 10 }

func plain(n: int32) int32 {
    let limit = n
    let sum = 0

    limit += 1
    for i in 0..limit {
        sum += i
    }
    return sum
}

func changed(n: int32) int32 {
    let limit = n
    let low = n - 3
    let sum = 0

    limit++
    for i in low..limit {
        limit = 2
        low++
        sum += i
    }
    return sum * 100 + limit * 10 + low
}

func deferred(n: int32) int32 {
    let limit = n
    let rounds = 0

    limit--
    for i in 0..limit {
        defer limit++
        rounds++
    }
    return rounds * 10 + limit
}

func lent(n: int32) int32 {
    let limit = n
    let rounds = 0

    limit--
    for i in 0..limit {
        grow(&limit)
        rounds++
    }
    return rounds
}

func shared(n: int32) int32 {
    let limit = n
    let rounds = 0
    let more = func() { limit++ }

    for i in 0..limit {
        more()
        rounds++
    }
    return rounds * 10 + limit
}

func nested(n: int32) int32 {
    let limit = n
    let rounds = 0

    limit++
    for i in 0..limit {
        for k in i..limit {
            rounds++
            if k == 3 {
                (limit, rounds) = two(limit, rounds)
            }
        }
    }
    return rounds * 10 + limit
}

func two(a: int32, b: int32) (int32, int32) { return (a + 1, b + 1) }

func main() {
    log.info("${plain(4)} ${changed(4)} ${deferred(4)}")
    log.info("${lent(4)} ${shared(4)} ${nested(3)}")
}

//= 10 1025 36
//= 3 48 208

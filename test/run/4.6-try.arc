// A `try` in what is returned: where it fails, the other results are zero, and a
// place that is assigned to is found first.
import "github.com/arc-lang/kernel/log"

let n: int32 = 0
let total: int64 = 40

func next(k: int32) int32 {
    n += 3
    return k
}

func both(k: int32) (int64, int32) {
    return (total, try next(k))
}

func constant(k: int32) (int64, int32) {
    return (7, try next(k) + n)
}

func kept(k: int32) (int64, bool, int32) {
    let a: int64 = 5

    a += k
    return (a, a > 5, try next(k))
}

func index() int32 {
    log.info("index ${n}")
    return n % 4
}

func store(k: int32) int32 {
    let items: array<int32, 4> = {}

    items[index()] = try next(k)
    return items[n - 3]
}

func main() {
    let (a, b) = both(-1)
    let (c, d) = both(1)
    let (e, f) = constant(-2)
    let (g, h) = constant(2)
    let (i, j, k) = kept(-3)
    let (l, m, o) = kept(3)

    log.info("${a} ${b} ${c} ${d}")
    log.info("${e} ${f} ${g} ${h}")
    log.info("${i} ${j} ${k} ${l} ${m} ${o}")
    n = 0
    log.info("${store(6)} ${n}")
    log.info("${store(-6)} ${n}")
}

//= 0 -1 40 1
//= 0 -2 7 14
//= 0 0 -3 8 1 3
//= index 0
//= 6 3
//= index 3
//= -6 6

// Results that are taken apart, in every place.
import "github.com/arc-lang/kernel/log"

struct P { x: int32, y: int32 }

let table: array<P, 2> = {{1, 2}, {3, 4}}
let calls: int32 = 0

func pair(a: int32) (int32, int32) {
    calls++
    return (a, a + 1)
}

func via(f: func(int32) (int32, bool), n: int32) int32 {
    let (v, ok) = f(n)

    if !ok {
        return -1
    }
    return v
}

func positive(n: int32) (int32, bool) { return (n * 2, n > 0) }

func points(n: int32) (P, P) {
    let p = P{n, n}

    return (p, P{x: n + 1})
}

func text(n: int32) (string, int32) {
    if n > 1 {
        return ("many", 0)
    }
    return ("few", n - 1)
}

func sum(self p: *P) (int32, int32) {
    defer p.x = 0
    return (p.x + p.y, p.x)
}

func loop() (int32, bool) {
    for i in 0..10 {
        if i * i > 20 {
            return (i, true)
        }
    }
    return (0, false)
}

func three(a: int32) (int32, uint8, int64) {
    let x = a
    let y: uint8 = 255

    if a < 0 {
        return (x, y, -5)
    }
    y++
    x = a * 3
    return (x, y, 9)
}

func two(a: int32) (int32, int64) {
    let (x, y) = try three(a)

    return (x + y, 1)
}

func main() int32 {
    let i: usize = 0
    let (_, b) = pair(4)
    let (a, _) = pair(5)

    (table[i].x, table[1 - i].y) = pair(7)
    log.info("${a} ${b} ${table[0].x} ${table[1].y} ${calls}")
    log.info("${via(positive, 4)} ${via(positive, -4)} ${via(func(n: int32) (int32, bool) { return (n, true) }, 5)}")
    let (p, q) = points(3)
    log.info("${p.y} ${q.x} ${q.y}")
    let (t, err) = text(0)
    log.info("${t} ${err}")
    let (s, x) = p.sum()
    log.info("${s} ${x} ${p.x}")
    let (n, found) = loop()
    log.info("${n} ${found}")
    let (v, code) = two(5)
    let (w, bad) = two(-5)
    log.info("${v} ${code} ${w} ${bad}")
    let k: int32 = 1
    let m: int32 = 2
    (k, m) = pair(m)
    (m, k) = pair(k + m)
    log.info("${k} ${m}")
    for j in 0..2 {
        let (c, d) = pair(j)

        if c == 1 {
            continue
        }
        log.info("${d}")
    }
    switch k {
    case 6:
        let (e, _) = pair(1)
        log.info("six ${e}")
    default:
        log.info("other")
    }
    return 0
}

//= 5 5 7 8 3
//= 8 -1 5
//= 3 4 0
//= few -1
//= 6 3 0
//= 5 1
//= 15 1 0 -5
//= 6 5
//= 1
//= six 1

// A reference stands for what it is bound to.
import "github.com/arc-lang/kernel/log"

struct Point { x: int32, y: int32 }

struct Holder {
    to: &int32
    name: string
}

let shared: int32 = 100

func bump(n: &int32, by: int32) int32 {
    n += by
    return n++
}

func move(p: &Point) {
    p.x += 10
    _ = bump(p.y, 3)
}

func through(h: *Holder) {
    h.to *= 2
}

func pick(first: bool, a: &int32, b: &int32) &int32 {
    if first {
        return a
    }
    return b
}

func copy(p: &Point) Point {
    let q = p

    q.x = 1
    return q
}

func main() int32 {
    let n: int32 = 5
    let r: &int32 = n
    let p: *int32 = &n
    let q: &int32 = p
    let s = Point{1, 2}
    let values: array<int32, 3> = {1, 2, 3}
    let h = Holder{to: shared, name: "h"}

    log.info("${bump(n, 2)} ${n}")
    r += 1
    q = q + r
    log.info("${n} ${r} ${q} ${p == &r}")
    move(s)
    log.info("${s.x} ${s.y}")
    log.info("${copy(s).x} ${s.x}")
    _ = bump(values[1], 5)
    log.info("${values[1]}")
    through(&h)
    h.to++
    log.info("${shared} ${h.to}")
    let t: &int32 = pick(false, n, values[2])
    t = 70
    log.info("${n} ${values[2]}")
    return 0
}

//= 7 8
//= 18 18 18 1
//= 11 6
//= 1 11
//= 8
//= 201 201
//= 18 70

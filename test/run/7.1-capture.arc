// A closure captures copies, made where it is made; what it writes, or takes
// the address of, it shares.
import "github.com/arc-lang/kernel/log"

struct Point { x: int32, y: int32 }

mutating move(self p: *Point, by: int32) {
    p.x += by
}

func call(f: func() int32) int32 {
    return f()
}

func run(f: func()) {
    f()
}

func bump(p: *int32) int32 {
    *p += 1
    return *p
}

func copies() {
    let n = 1
    let point = Point{x: 1, y: 2}
    let list: array<int32, 3> = {1, 2, 3}
    let f = func() int32 { return n * 100 + point.y * 10 + list[2] }

    n = 5
    point.y = 7
    list[2] = 9
    log.info("copied: ${call(f)}, then ${n} ${point.y} ${list[2]}")
}

func shares() {
    let n = 1
    let point: Point
    let list: array<int32, 3> = {1, 2, 3}
    let total: int64 = 0

    run(func() { n++ })
    run(func() {
        n += 10
        point.x = n
        list[1] = 20
    })
    run(func() { point.move(5) })
    run(func() { total = cast<int64>(bump(&n)) })
    log.info("shared: ${n} ${point.x} ${list[1]} ${total}")
}

func through(p: *Point, r: &int32) {
    run(func() {
        p.y = 42
        r = 43
    })
}

func nested() int32 {
    let sum = 0
    let k = 2

    run(func() {
        let inner = 3
        run(func() {
            sum += inner * k
            inner = 10
        })
        run(func() { sum += inner })
    })
    return sum
}

func add(a: int32, f: func() int32) int32 {
    return a * 100 + f()
}

func order() {
    let n = 1

    log.info("order: ${add(n++, func() int32 { return n })} ${n}")
    log.info("order: ${add(bump(&n), func() int32 { return n })} ${n}")
    log.info("order: ${n > 5 && call(func() int32 { return n }) > 0}")
}

func rounds() {
    let text = 0

    for i in 0..3 {
        let f = func(k: int32) int32 { return i * 10 + k }
        text = text * 100 + f(1)
    }
    log.info("rounds: ${text}")
}

func main() {
    let p: Point
    let r = 0

    copies()
    shares()
    through(&p, r)
    log.info("through: ${p.y} ${r}")
    log.info("nested: ${nested()}")
    order()
    rounds()
}

//= copied: 123, then 5 7 9
//= shared: 13 17 20 13
//= through: 42 43
//= nested: 16
//= order: 102 2
//= order: 303 3
//= order: 0
//= rounds: 11121

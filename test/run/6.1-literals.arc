/// The parts of a literal are evaluated from left to right, however deep.
namespace literals

import "github.com/arc-lang/kernel/log"

struct P { x: int32, y: int32 }
struct Q { a: array<int32, 3>, p: P }

let n: int32 = 0

func next() int32 {
    n++
    return n
}

func main() int32 {
    let p = P{next(), next()}
    let a = array<int32, 2>{next(), next()}
    let q: Q = {a: {1, next(), next()}, p: {x: next()}}
    let grid: array<array<uint16, 3>, 2> = {{1, 2, 3}, {4, 5, 6}}
    let sum: uint32 = 0

    log.info("${p.x} ${p.y} ${a[0]} ${a[1]}")
    log.info("${q.a[0]} ${q.a[1]} ${q.a[2]} ${q.p.x} ${q.p.y}")
    for row in grid {
        for x in row {
            sum = sum * 10 + x
        }
    }
    log.info("${sum}")
    return 0
}

//= 1 2 3 4
//= 1 5 6 7 0
//= 123456

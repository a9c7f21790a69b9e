// A variable without a value is zero, in all that is in it.
import "github.com/arc-lang/kernel/log"

enum Mode { OFF, ON }
struct Inner { a: int8, b: array<uint64, 3> }
struct Outer { inner: Inner, p: *int32, f: func(), mode: Mode, name: string, yes: bool, s: []byte }

let outer: Outer
let numbers: array<Inner, 2>

func locals(n: int32) int64 {
    let sum: int64
    let list: array<int32, 4>
    let o: Outer
    let text: string
    let p: *void
    let u: uint64

    for i in 0..n {
        let fresh: int32        // zero in each round

        fresh += 1
        sum += fresh + list[i]
        list[i] = 100
    }
    if o.p == null && o.f == null && text == null && p == null && !o.yes && u == 0 {
        sum += 10
    }
    return sum + o.inner.a
}

func main() {
    log.info("${outer.inner.b[2]} ${outer.p == null} ${outer.mode == Mode.OFF} ${outer.name == null} ${outer.s.len()}")
    log.info("${numbers[1].b[0]} ${locals(3)} ${locals(0)}")
}

//= 0 1 1 1 0
//= 0 13 10

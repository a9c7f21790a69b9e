// A reference is bound to a variable, or a pointer, and stands for it.
import "github.com/arc-lang/kernel/log"

struct Counter { count: int32 }

let total: int64 = 40

func reset(n: &int64) { n = 0 }
func add(n: &int32, by: int32) int32 {
    n += by
    return n
}
func bump(c: &Counter) { c.count++ }

func main() {
    let n = 5
    let r: &int32 = n

    log.info("${add(n, 3)} ${n} ${r}")
    r = 100
    log.info("${n}")
    r++
    let p = &n
    log.info("${add(p, 1)} ${n}")
    reset(total)
    log.info("${total}")
    let c: Counter = {}
    bump(c)
    bump(c)
    log.info("${c.count}")
    let items: array<int32, 3> = {1, 2, 3}
    _ = add(items[1], 10)
    log.info("${items[1]}")
}

//= 8 8 8
//= 100
//= 102 102
//= 0
//= 2
//= 12

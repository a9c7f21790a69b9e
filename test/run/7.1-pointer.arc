// A closure has a copy of a pointer from where it is made.
import "github.com/arc-lang/kernel/log"

func run(f: func() int32, n: int32) int32 {
    return f() + n
}

func step(p: **int32, to: *int32) int32 {
    *p = to
    return 100
}

func main() {
    let a: int32 = 1
    let b: int32 = 2
    let p = &a

    // It is made before the second argument moves p.
    log.info("${run(func() int32 { return *p }, step(&p, &b))} ${*p}")
    for i in 0..2 {
        let q = &a

        log.info("round ${i}")
        let first = func() int32 { return *q }
        q = &b
        let both = func() int32 { return 10 * first() + *q }

        q = null
        log.info("${first()} ${both()} ${run(first, 5)} ${run(both, 5)} ${q == null}")
    }
}

//= 101 2
//= round 0
//= 1 12 6 17 1
//= round 1
//= 1 12 6 17 1

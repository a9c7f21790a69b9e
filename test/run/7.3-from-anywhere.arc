// A variable for closures with captures and for functions that come from elsewhere:
// a field, an element, a result, C, another variable that is kept.
import "github.com/arc-lang/kernel/log"

struct Holder {
    run: func(n: int32) int32
    other: func(n: int32) int32
}

let kept: func(n: int32) int32
let calls = 0

func twice(n: int32) int32 { return n * 2 }
func thrice(n: int32) int32 { return n * 3 }

func apply(f: func(n: int32) int32, n: int32) int32 {
    return f(n)
}

func apply_if(n: int32, f: func(n: int32) int32, m: int32) int32 {
    if f == null {
        return -n
    }
    return f(n) + m
}

func pass(f: func(n: int32) int32) int32 {
    return apply_if(1, f, 0)
}

func pick(first: bool) func(n: int32) int32 {
    calls++
    if first {
        return twice
    }
    return null
}

func both(h: *Holder) (func(n: int32) int32, bool) {
    return (h.other, true)
}

func swap(h: *Holder) int32 {
    h.run = thrice
    return 100
}

func from_tuple(h: *Holder, k: int32) int32 {
    let (f, ok) = both(h)

    if ok && k > 3 {
        f = func(n: int32) int32 { return n + k }
    }
    let first = apply(f, 7)
    (f, ok) = both(h)
    return first * 100 + apply(f, 7)
}

func each(h: *Holder, k: int32) int32 {
    let fs: array<func(n: int32) int32, 3> = {twice, h.run, thrice}
    let sum = 0

    for f in fs {
        let g = f

        if sum > 10 {
            g = func(n: int32) int32 { return n + k }
        }
        sum += apply(g, 5)
    }
    return sum
}

func items(h: *Holder, k: int32) int32 {
    let fs: array<func(n: int32) int32, 2> = {h.run, h.other}
    let sum = 0

    for f in fs {
        sum += apply(f, 1)
        if sum > 2 {
            f = func(n: int32) int32 { return n + k }
        }
        sum += apply(f, 2)
    }
    return sum
}

func capture(h: *Holder, k: int32) int32 {
    let f = h.run

    if k == 2 {
        f = func(n: int32) int32 { return n * k }
    }
    return apply(func(n: int32) int32 { return f(n) + k }, 10)
}

func moved(h: *Holder, k: int32) int32 {
    let f = h.run
    let g = f

    for i in 0..2 {
        f = h.run
        if i == 0 && k > 0 {
            f = h.other
        }
        g = f
    }
    return apply(g, 3)
}

func main() {
    let h = Holder{run: twice, other: thrice}
    let k = 5
    let add_to = 7
    let add = func(n: int32) int32 { return n + k }

    log.info("${apply(h.run, 4)} ${apply(add, 4)} ${apply(pick(true), 4)}")
    log.info("${apply_if(4, h.run, swap(&h))} ${apply_if(4, h.run, swap(&h))}")
    h.run = twice
    log.info("${pass(h.run)} ${pass(add)} ${pass(kept)} ${pass(pick(false))} ${pass(pick(true))}")
    if k == 5 && apply_if(2, pick(true), 1) == 5 || apply_if(2, pick(true), 1) == 7 {
        log.info("calls ${calls}")
    }
    log.info("${from_tuple(&h, 1)} ${from_tuple(&h, 4)}")
    log.info("${items(&h, 6)} ${moved(&h, 1)} ${moved(&h, 0)}")
    log.info("${each(&h, 6)} ${capture(&h, 2)} ${capture(&h, 3)}")
    kept = func(n: int32) int32 { return n + k }
    let held = kept
    k = 0
    log.info("${apply(kept, 1)} ${apply(held, 2)}")

    let report = func(n: int32) int32 { return n - add_to }

    kept = report
    log.info("${apply(report, 1)} ${pass(report)}")
}

//= 8 9 8
//= 108 112
//= 2 6 -1 -1 2
//= calls 4
//= 2121 1121
//= 17 6 6
//= 31 22 23
//= 6 7
//= -6 -6

// A defer in an inner block that names locals of that block, in a function that is
// left from several places: the ladder stands behind the block.
import "github.com/arc-lang/kernel/log"

struct Pair { a: int32, b: int32 }

let cells: array<int32, 4> = {}

func take(i: int32) *int32 {
    if i > 3 {
        return null
    }
    cells[cast<usize>(i)]++
    return &cells[cast<usize>(i)]
}

func give(cell: *int32) { (*cell)-- }
func two(x: int32) (int32, int32) { return (x, x + 1) }
func show(p: Pair, n: int32) { log.info("pair ${p.a} ${p.b} ${n}") }
func show_view(v: []int32) { log.info("view ${v.len()} ${v[0]}") }
func show_text(t: string) { log.info("text ${t}") }
func show_sum(p: *const int32, q: *const int32) { log.info("sum ${*p + *q}") }
func run(f: func(int32) int32, x: int32) { log.info("run ${f(x)}") }

func check(x: int32) int32 {
    if x > 2 {
        return -x
    }
    return x
}

func many(limit: int32, stop: int32) int32 {
    let cell = 1

    for i in 0..limit {
        let cell = try take(i)
        defer give(cell)
        let pair: Pair = {}
        defer show(pair, i)
        pair.a += i
        let q: array<int32, 3> = {}
        defer show_view(q)
        q[0] += i + 1
        let t = "number ${i}"
        defer show_text(t)
        let k = i * 2
        let f = func(x: int32) int32 { return x + k }
        defer run(f, i)
        if i == stop {
            return 9
        }
        try check(i)
    }
    return cell
}

// Locals of the same names, in blocks that follow each other and in each other.
func more(stop: int32) int32 {
    for i in 0..2 {
        let (a, b) = two(i)
        let cell = try take(i)
        defer give(cell)
        defer log.info("two ${a} ${b}")
        let e: array<int32, 2> = {i, i + 10}
        for x in e {
            defer log.info("x ${x}")
            let s = e[1..]
            defer show_view(s)
            if x == stop {
                return 100
            }
        }
    }
    if stop > 50 {
        let a = 7
        let cell = try take(stop - 50)
        defer give(cell)
        defer log.info("a ${a}")
        if stop == 60 {
            return 60
        }
        {
            let a: int64 = 8
            let p = &a
            defer log.info("inner ${*p} ${a}")
            if stop == 51 {
                return 51
            }
        }
        let zero: int32
        let p = &zero
        defer show_sum(p, &a)
        zero += 2
        if stop == 52 {
            return 52
        }
    }
    return 0
}

func unchanged() bool {
    for cell in cells {
        if cell != 0 {
            return false
        }
    }
    return true
}

func main() int32 {
    for stop in 0..2 {
        log.info("many ${many(2, stop)}")
    }
    log.info("many ${many(4, 9)}")
    log.info("more ${more(0)}")
    log.info("more ${more(11)}")
    for stop in 50..54 {
        log.info("more ${more(stop)}")
    }
    log.info("more ${more(60)}")
    assert(unchanged())
    return 0
}

//= run 0
//= text number 0
//= view 3 1
//= pair 0 0 0
//= many 9
//= run 0
//= text number 0
//= view 3 1
//= pair 0 0 0
//= run 3
//= text number 1
//= view 3 2
//= pair 1 0 1
//= many 9
//= run 0
//= text number 0
//= view 3 1
//= pair 0 0 0
//= run 3
//= text number 1
//= view 3 2
//= pair 1 0 1
//= run 6
//= text number 2
//= view 3 3
//= pair 2 0 2
//= run 9
//= text number 3
//= view 3 4
//= pair 3 0 3
//= many -3
//= view 1 10
//= x 0
//= two 0 1
//= more 100
//= view 1 10
//= x 0
//= view 1 10
//= x 10
//= two 0 1
//= view 1 11
//= x 1
//= view 1 11
//= x 11
//= two 1 2
//= more 100
//= view 1 10
//= x 0
//= view 1 10
//= x 10
//= two 0 1
//= view 1 11
//= x 1
//= view 1 11
//= x 11
//= two 1 2
//= more 0
//= view 1 10
//= x 0
//= view 1 10
//= x 10
//= two 0 1
//= view 1 11
//= x 1
//= view 1 11
//= x 11
//= two 1 2
//= inner 8 8
//= a 7
//= more 51
//= view 1 10
//= x 0
//= view 1 10
//= x 10
//= two 0 1
//= view 1 11
//= x 1
//= view 1 11
//= x 11
//= two 1 2
//= inner 8 8
//= sum 9
//= a 7
//= more 52
//= view 1 10
//= x 0
//= view 1 10
//= x 10
//= two 0 1
//= view 1 11
//= x 1
//= view 1 11
//= x 11
//= two 1 2
//= inner 8 8
//= sum 9
//= a 7
//= more 0
//= view 1 10
//= x 0
//= view 1 10
//= x 10
//= two 0 1
//= view 1 11
//= x 1
//= view 1 11
//= x 11
//= two 1 2
//= more -12

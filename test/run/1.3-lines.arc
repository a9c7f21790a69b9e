// Where a statement ends.
import "github.com/arc-lang/kernel/log"

struct Counter
{
    n: int32

    func next(self c: *Counter) *Counter { c.n++; return c }
}

func sum(a: int32,
         b: int32,
         c: int32)
         int32
{
    return a +      // goes on
        b +

        c
}

func sign(n: int32) int32
{
    if n < 0
    {
        return -1
    }
    // a comment does not end it
    else if n == 0 { return 0 }
    else
    {
        return 1
    }
}

func run(f: func(n: int32) int32) int32 { return f(1) }

func main() {
    let c: Counter = {
        n: 1
    }
    let p = &c
    let values: array<int32, 3> = {
        1, 2
        , 3
    }

    _ = p.next()
        .next()
        // between them
        .next()
    let n = 5; let m = 6
    let q = &n
    *q = 7
    _ = sum(
        n
        - 1,
        m, values[
            2
        ])
    let total = sum(n
        - 1, m, values[2])
    let two = run(func(x: int32) int32 {
        let y = x
        y++
        return y
    })
    log.info("${c.n} ${total} ${sign(-4)} ${sign(0)} ${sign(9)}")
    log.info("${two}")
}

//= 4 15 -1 0 1
//= 2

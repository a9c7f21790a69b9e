// Generics of another package, their methods, closures and several results.
namespace main

import "./lib"
import "github.com/arc-lang/kernel/log"

struct Own { n: int32 }

func total(self s: *const lib.Stack<Own>) int32 {
    let t: int32 = 0

    s.each(func(o: Own) { t += o.n })
    return t
}

func half<T>(self s: *const lib.Stack<T>) usize { return s.count / 2 }

func parse(b: byte) (uint32, bool) {
    if b < '0' || b > '9' {
        return (0, false)
    }
    return (b - '0', true)
}

func tried(a: int32, b: int32) (int32, int32, int32) {
    let n = a
    errdefer log.info("undone ${n}")
    defer log.info("done ${n}")
    if b == 0 {
        return (0, 0, -22)
    }
    n = a / b
    let rest = a % b
    return (n, rest, 0)
}

func nested(a: int32) int32 {
    for i in 0..3 {
        let (n, rest) = try tried(a, 2 - i)
        log.info("${i} ${n} ${rest}")
    }
    return 1
}

func main() int32 {
    let s = lib.Stack<Own>.of({n: 4})
    let u = lib.Stack<uint8>.of(1)
    let k: int32 = 3

    s.push(Own{n: 5})
    u.push(7)
    log.info("${s.total()} ${s.half()} ${u.count} ${lib.largest(k, 2)} ${lib.largest<uint64>(9, 2)}")
    let w = u.map(func(x: uint8) int32 { return k * x })
    w.each(func(x: int32) { log.info("${x}") })
    log.info("${nested(9)}")
    for c in "4x" {
        let (v, ok) = parse(c)
        if ok {
            log.info("${v}")
        } else if v == 0 {
            log.info("none")
        }
    }
    return 0
}

//= 9 1 2 3 9
//= 3
//= 21
//= done 4
//= 0 4 1
//= done 9
//= 1 9 0
//= done 9
//= undone 9
//= -22
//= 4
//= none

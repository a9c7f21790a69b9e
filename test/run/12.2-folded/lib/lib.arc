namespace lib

import "github.com/arc-lang/kernel/log"

struct P { a: int32, b: int32 }
let box: P = {1, 2}
let sink: int32 = 0

class Obj {
    id: int32
    other: Obj
    deinit(self o: *Obj) { log.info("gone ${o.id}") }
}
func open(id: int32) Obj { return Obj{id: id, other: null} }
func wrap(o: Obj) Obj { return Obj{id: o.id + 100, other: o} }
func same(o: Obj) Obj { return o }
func name_of(o: Obj) int32 {
    if o == null {
        return -1
    }
    return o.id
}
func chain(o: Obj) int32 {
    let n: int32 = 0
    let c = o
    for c != null {
        n += c.id
        c = c.other
    }
    return n
}
func by_value(p: P) int32 {
    box.a = 50
    return p.a + p.b
}
func by_value_then(p: P, f: func()) int32 {
    f()
    return p.a
}
func scalar_then(a: int32) int32 {
    box.a = 77
    return a
}
func deref_then(a: *P) int32 {
    let v = a.a
    box.a = 99
    return v
}
func result(a: int32) P { return P{a: box.a, b: a} }
func sides(v: vector<int32>) int32 {
    let total: int32 = 0
    for x in v {
        if x < 0 {
            continue
        }
        if x > 100 {
            break
        }
        total += x
    }
    return total
}
func build(n: int32) (vector<int32>, int32) {
    let v: vector<int32> = {}
    for i in 0..n {
        try v.push(i * i)
    }
    return (v, 0)
}
func first_match(limit: int32, f: func(i: int32) bool) int32 {
    for i in 0..limit {
        if f(i) {
            return i
        }
    }
    return -1
}
func guarded(f: func(p: *P) int32) int32 {
    let p: P = {10, 20}
    defer log.info("guard ${p.a}")
    defer p.a++
    let r = f(&p)
    if r < 0 {
        return r
    }
    return r + p.a
}
func counted(n: int32) int32 {
    for i in 0..n {
        defer sink += i
        if i == 3 {
            return sink
        }
    }
    return -sink
}
func text(n: int32) usize {
    let t = "n=${n}"
    return t.len()
}
func two(a: int32, f: func(x: int32) int32, g: func(x: int32) int32) int32 { return f(a) + g(a) * 10 }
func chooser(flag: bool, f: func() int32, g: func() int32) int32 {
    if flag {
        return f()
    }
    return g()
}
func apply_twice(f: func(x: int32) int32, x: int32) int32 { return f(f(x)) }
func label_loop(n: int32) int32 {
    let found: int32 = 0
    rows: for i in 0..n {
        for j in 0..n {
            if i * j > 6 {
                break rows
            }
            if j > i {
                continue rows
            }
            found += i * j
        }
    }
    return found
}
func fill(out: []int32, v: int32) {
    for i in 0..out.len() {
        out[i] = v + cast<int32>(i)
    }
}
func mid(s: []const int32) []const int32 { return s[1..s.len() - 1] }
func is_small(s: []const int32) bool { return s.len() < 3 }
struct Timer { fire: func(t: *Timer), n: int32 }
func arm(t: *Timer, f: func(t: *Timer)) { t.fire = f }
func fire(t: *Timer) {
    if t.fire != null {
        t.fire(t)
    }
}
func min_of(a: int32, b: int32) int32 {
    let low = a
    if b < a {
        low = b
    }
    return low
}
func wrap_sw(k: int32) int32 {
    switch k {
    case 0:
        return 10
    case 1:
        if sink > 0 {
            break
        }
        return 11
    default:
        return 12
    }
    return 13
}

namespace lib

import "github.com/arc-lang/kernel/log"

let counter: int32 = 0

struct Box { n: int32, m: int32, p: *int32, f: func(x: int32) int32 }

func twice(x: int32) int32 { return x + x }
func first(a: int32, b: int32) int32 { return a }
func swap_args(a: int32, b: int32) int32 { return b * 10 + a }
func bump() int32 { counter++; return counter }
func read_then(a: int32, f: func() int32) int32 { let r = f(); return a + r }
func late(p: *int32, f: func() int32) int32 { let r = f(); return *p + r }
func early(p: *int32, f: func() int32) int32 { let v = *p; let r = f(); return v * 100 + r }
func set(p: *int32, v: int32) { *p = v }
func add(self b: *Box, k: int32) int32 { b.n += k; return b.n }
func total(self b: Box) int32 { return b.n + b.m }
func choose(c: bool, a: int32, b: int32) int32 { if c { return a }; return b }
func clampl(x: int32, lo: int32, hi: int32) int32 { if x < lo { return lo }; if x > hi { return hi }; return x }
func global_first(x: int32) int32 { counter = counter + x; return counter }
func uses_global(x: int32) int32 { return x + counter }
func fails(n: int32) int32 { if n < 0 { return -22 }; return n * 2 }
func cleanup(n: int32) int32 {
    defer log.info("cleanup ${n}")
    if n > 5 { return -5 }
    log.info("body ${n}")
    return n
}
func locked(f: func() int32) int32 {
    log.info("lock")
    defer log.info("unlock")
    return try f()
}
func loop_until(n: int32) int32 {
    let i: int32 = 0
    for {
        if i * i >= n { return i }
        i++
    }
}
func shadow(i: int32) int32 { let x = i + 1; let r = x * 2; return r + x }
func modify(x: int32) int32 { let y = x; y += 5; return y * x }
func pair(a: int32) (int32, int32) { return (a + 1, a * 2) }
func sw(a: int32) string {
    switch a { case 1: return "one"; case 2: return "two" }
    return "many"
}
func by_ref(x: &int32) int32 { x += 1; return x }
func short(a: bool, f: func() bool) bool { return a && f() }
func arr(a: array<int32, 3>) int32 { a[0] = 9; return a[0] + a[1] }
func store(self b: *Box, f: func(x: int32) int32) { b.f = f }
func each(values: []const int32, f: func(x: int32)) { for v in values { f(v) } }
func narrow(x: uint8) uint8 { return x + 200 }
func wide(x: int64) int64 { return x << 40 }
func negate(x: uint32) uint32 { return -x }
func shifted(x: uint32, n: uint32) uint32 { return x >> n }
func sum(values: []const int32) int32 { let s: int32 = 0; for v in values { s += v }; return s }
func rec(n: int32) int32 { if n <= 1 { return 1 }; return n * rec(n - 1) }
func outer(f: func() int32) int32 { return inner(func() int32 { return f() + 1 }) }
func inner(f: func() int32) int32 { return f() * 2 }

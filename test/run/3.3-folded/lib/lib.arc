namespace lib

import "github.com/arc-lang/kernel/log"

func shifted(x: uint32, n: uint32) uint32 { return x >> n }
func shl(x: uint32, n: uint32) uint32 {
    let y = x
    y <<= n
    return y
}
func divide(a: int32, b: int32) int32 {
    if b == 0 {
        return -22
    }
    return a / b
}
func at(a: *array<int32, 4>, i: usize) int32 {
    if i >= 4 {
        return -1
    }
    return (*a)[i]
}
func is_neg(x: uint32) bool { return x < 1 }
func same(a: int32, b: int32) bool { return a == b }
func is_null(p: *int32) bool { return p == null }
func val(p: *int32) int32 {
    if p == null {
        return -1
    }
    return *p
}
struct Node { value: int32, next: *Node }
func length(n: *Node) int32 {
    let count: int32 = 0
    for n != null {
        count++
        n = n.next
    }
    return count
}
func take(n: **Node) *Node {
    let head = *n
    if head == null {
        return null
    }
    *n = head.next
    head.next = null
    return head
}
func twice_through(p: *int32) int32 {
    let v = *p
    *p = v + 1
    return v + *p
}
func swap(a: *int32, b: *int32) {
    let t = *a
    *a = *b
    *b = t
}
struct Ring { data: array<int32, 4>, head: usize, used: usize }
mutating put(self r: *Ring, v: int32) bool {
    if r.used == 4 {
        return false
    }
    r.data[(r.head + r.used) % 4] = v
    r.used++
    return true
}
mutating get(self r: *Ring) (int32, bool) {
    if r.used == 0 {
        return (0, false)
    }
    let v = r.data[r.head]
    r.head = (r.head + 1) % 4
    r.used--
    return (v, true)
}
func with_errdefer(n: int32) int32 {
    log.info("open ${n}")
    errdefer log.info("undo ${n}")
    if n == 3 {
        return -3
    }
    return n
}
func nested(n: int32) int32 {
    let a = try with_errdefer(n)
    errdefer log.info("undo nested ${a}")
    let b = try with_errdefer(a + 1)
    return a + b
}
func find(values: []const int32, want: int32) int32 {
    for i, v in values {
        if v == want {
            return cast<int32>(i)
        }
    }
    return -1
}
func compose(f: func(x: int32) int32, g: func(x: int32) int32, x: int32) int32 {
    return f(g(x))
}
func with_default(f: func() int32) int32 {
    if f == null {
        return 7
    }
    return f()
}
func label(n: int32) string {
    if n > 0 {
        return "pos"
    }
    return "neg"
}
func retry(n: int32, f: func(i: int32) int32) int32 {
    let err: int32 = -1
    for i in 0..n {
        err = f(i)
        if err >= 0 {
            break
        }
        log.info("again ${i}")
    }
    return err
}
func param_written(a: int32, b: int32) int32 {
    a = a + b
    b = a - b
    return a * 10 + b
}
func max3(a: int32, b: int32, c: int32) int32 { return max2(max2(a, b), c) }
func max2(a: int32, b: int32) int32 {
    if a > b {
        return a
    }
    return b
}
struct Pair<T> { a: T, b: T }
func make<T>(a: T, b: T) Pair<T> { return Pair<T>{a: a, b: b} }
func flip<T>(p: Pair<T>) Pair<T> { return Pair<T>{a: p.b, b: p.a} }

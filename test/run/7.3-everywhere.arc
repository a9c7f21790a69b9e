// Closures with captures: given to generic functions and methods, deferred, in a
// switch, of several results, two at once.
import "github.com/arc-lang/kernel/log"

func each<T>(values: *T, count: usize, f: func(x: T)) {
    for i in 0..count {
        f(values[i])
    }
}

struct Box<T> {
    value: T
    func with(self b: *Box<T>, f: func(x: *T)) {
        f(&b.value)
    }
}

struct Node {
    next: *Node
    value: int32
    func walk(self n: *Node, f: func(n: *Node) bool) {
        let at = n
        for at != null {
            if !f(at) {
                return
            }
            at = at.next
        }
    }
    func sum(self n: *Node) int32 {
        let total = 0
        n.walk(func(m: *Node) bool {
            total += m.value
            return m != n || true
        })
        return total
    }
}

func pair(f: func(x: int32) (int32, bool)) int32 {
    let (a, ok) = f(3)
    if !ok {
        return -1
    }
    return a
}

func pass(f: func(x: int32) (int32, bool)) int32 {
    return pair(f)
}

func withdefer(n: int32) int32 {
    let log_it = func(what: int32) { log.info("d ${what} ${n}") }
    defer log_it(1)
    for i in 0..2 {
        defer each<int32>(&n, 1, func(x: int32) { log.info("in ${i} ${x}") })
    }
    return n
}

func pairs(values: *const int32, count: usize, f: func(x: int32, y: int32), g: func(x: int32)) {
    f(values[0], values[1])
    g(values[0])
}

func main() {
    let values: array<int32, 3> = {1, 2, 3}
    let big: array<int64, 2> = {1000, 2000}
    let sum: int64 = 0
    let data = 7
    let env = 8
    each<int32>(&values, 3, func(x: int32) { sum += x + data + env })
    each<int64>(&big, 2, func(x: int64) { sum += x })
    log.info("${sum}")
    let b: Box<int32> = {value: 4}
    b.with(func(x: *int32) { *x += data })
    log.info("${b.value}")
    let second = Node{value: 5}
    let first = Node{next: &second, value: 6}
    log.info("${first.sum()}")
    log.info("${pass(func(x: int32) (int32, bool) { return (x + data, x > 2) })}")
    _ = withdefer(9)
    pairs(&values, 3, func(x: int32, y: int32) { sum = x + y + env }, func(x: int32) { env += x })
    log.info("${sum} ${env}")
    switch data {
    case 7:
        each<int32>(&values, 1, func(x: int32) { env = env + x + data })
    default:
    }
    log.info("${env}")
}

//= 3051
//= 11
//= 11
//= 10
//= in 0 9
//= in 1 9
//= d 1 9
//= 11 9
//= 17

// Arrays are passed and returned as values.
import "github.com/arc-lang/kernel/log"

let shared: array<int32, 3> = {1, 2, 3}

func sum(a: array<int32, 3>) int32 {
    let total: int32 = 0

    for x in a {
        total += x
    }
    return total * cast<int32>(a.len())
}

// It has an array of its own to change.
func doubled(a: array<int32, 3>) array<int32, 3> {
    for i in 0..a.len() {
        a[i] *= 2
    }
    return a
}

func reversed(a: array<int32, 3>) array<int32, 3> {
    return {a[2], a[1], a[0]}
}

// The array keeps its values while the variable it came from changes.
func kept(a: array<int32, 3>) int32 {
    shared[0] = 100
    return a[0] + shared[0]
}

func twice(a: array<int32, 3>) array<int32, 3> {
    return doubled(doubled(a))
}

func none() array<uint8, 2> { return {} }

func corner(m: array<array<int32, 2>, 2>) int32 { return m[1][0] }
func flipped(m: array<array<int32, 2>, 2>) array<array<int32, 2>, 2> {
    return {m[1], m[0]}
}

func first(self a: array<int32, 3>) int32 { return a[0] }

func same<T>(x: T) T { return x }

func apply(f: func(array<int32, 3>) array<int32, 3>, a: array<int32, 3>) int32 {
    return sum(f(a))
}

func next() int32 {
    shared[1]++
    return 1
}

func pair(a: array<int32, 3>, b: int32) int32 { return a[1] * 10 + b }

// The copy is made before the first local reads it.
func stepped(a: array<int32, 3>) int32 {
    defer shared[2]++
    let first = a[0]
    let n = next()

    a[0] -= first + a[1]
    return a[0] * 10 + n
}

func main() int32 {
    let a: array<int32, 3> = {1, 2, 3}
    let m: array<array<int32, 2>, 2> = {{1, 2}, {3, 4}}
    let d = doubled(a)
    let z = none()

    log.info("${sum(a)} ${sum({4, 5})} ${d[0]} ${a[0]}")
    log.info("${kept(shared)} ${twice(a)[2]} ${z[1]}")
    a = reversed(a)
    log.info("${a[0]} ${a[2]} ${a.first()} ${same(a)[1]}")
    log.info("${corner(m)} ${flipped(m)[0][1]} ${apply(reversed, a)} ${apply(doubled, a)}")
    log.info("${pair(shared, next())} ${shared[1]}")
    log.info("${stepped({7, 8, 9})} ${stepped(shared)} ${shared[1]}")
    _ = doubled(a)
    doubled(a)
    return 0
}

//= 18 27 2 1
//= 101 12 0
//= 3 1 3 2
//= 3 4 18 36
//= 21 3
//= -79 -39 5

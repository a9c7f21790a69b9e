// Functions of several results, or that give or take arrays and slices, where closures
// with captures go.
import "github.com/arc-lang/kernel/log"

func pair(n: int32) (int32, bool) { return (n, n > 0) }

func with_pair(f: func(n: int32) (int32, bool)) int32 {
    let (a, ok) = f(1)

    if !ok {
        return -1
    }
    return a
}

func triple(n: int32) (int32, uint8, bool) { return (n, 7, true) }

func with_triple(f: func(n: int32) (int32, uint8, bool)) int32 {
    let a: int32
    let c: uint8

    (a, c, _) = f(10)
    return a * 100 + c
}

func twins(n: int32) array<int32, 2> { return {n, n} }

func with_array(f: func(n: int32) array<int32, 2>) int32 {
    let a = f(4)

    return a[0] * 10 + a[1]
}

func first(list: array<int32, 2>) int32 { return list[0] }

func with_list(f: func(list: array<int32, 2>) int32) int32 {
    return f({1, 2})
}

func tail(list: []const int32) []const int32 { return list[1..] }

func with_slice(f: func(list: []const int32) []const int32) int32 {
    let list: array<int32, 3> = {5, 6, 7}
    let rest = f(list[..])

    return rest[0] * 10 + cast<int32>(rest.len())
}

struct Slots {
    pair: func(n: int32) (int32, bool)
    twins: func(n: int32) array<int32, 2>
    tail: func(list: []const int32) []const int32
}

func main() {
    let k = 5
    let slots = Slots{pair: pair, twins: twins, tail: tail}

    log.info("${with_pair(pair)} ${with_pair(slots.pair)} ${with_pair(func(n: int32) (int32, bool) { return (n + k, true) })}")
    log.info("${with_triple(triple)} ${with_triple(func(n: int32) (int32, uint8, bool) { return (n + k, 9, true) })}")
    log.info("${with_array(twins)} ${with_array(slots.twins)} ${with_array(func(n: int32) array<int32, 2> { return {n + k, 1} })}")
    log.info("${with_list(first)} ${with_list(func(list: array<int32, 2>) int32 { return list[1] + k })}")
    log.info("${with_slice(tail)} ${with_slice(slots.tail)} ${with_slice(func(list: []const int32) []const int32 { return list[cast<usize>(k - 3)..] })}")
}

//= 1 1 6
//= 1007 1509
//= 44 44 91
//= 1 7
//= 62 62 71

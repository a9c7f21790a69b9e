// A literal is whole before it is assigned, also where the pointer leads to what
// it was made of.
namespace main

import "github.com/arc-lang/kernel/log"

struct Inner {
    a: uint8
    b: int64
}

struct Outer {
    first: uint8
    list: array<int32, 4>
    inner: Inner
    last: uint16
}

let all: array<Outer, 2> = {{first: 1}, {first: 2, inner: {a: 3, b: 4}}}

func put(outer: *Outer) {
    (*outer) = Outer{first: 8, inner: all[1].inner}
}

func set(inner: *Inner, outer: *Outer) {
    (*outer) = Outer{inner: all[0].inner, last: cast<uint16>(inner.b)}
}

func main() int32 {
    let second = &all[1]

    put(second)
    log.info("${second.first} ${second.inner.a} ${second.inner.b} ${second.last}")
    all[0].inner = Inner{a: 5, b: 6}
    set(&all[0].inner, &all[0])
    log.info("${all[0].first} ${all[0].inner.a} ${all[0].inner.b} ${all[0].last}")
    return 0
}

//= 8 3 4 0
//= 0 5 6 6

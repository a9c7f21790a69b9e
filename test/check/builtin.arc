namespace builtin

import "github.com/arc-lang/linux/kernel/raw/module"

struct Point {
    x: int32
    y: int32
}

type Handle: uint32

func sizes(p: *int32) {
    let a: array<byte, sizeof<Point>()> = {}
    let b: usize = sizeof<Point> + alignof<uint64> + offsetof<Point>(y)
    let c = sizeof(Point) //~ error: `sizeof` wants a type: `sizeof<T>`
    let e = offsetof<Point>(z) //~ error: `Point` has no member `z`
    let f = offsetof<int32>(z) //~ error: `int32` has no members
    let g = container_of<Point>(p, x)
    let h = container_of<Point>(&b, x) //~ error: argument 1 of `container_of` wants `*int32`, not `*usize`
    let i = container_of<Point>(p) //~ error: `container_of` takes 2 arguments, not 1
    let j = sizeof<module.module>() //~ error: module.module
    let k: uint8 = sizeof<array<byte, 300>>() //~ error: local `k` wants `uint8`, which does not hold 300
    memset(g, 0, a.len())
}

func memory(a: *byte, b: *const byte, n: int32, size: usize) int32 {
    memcpy(a, b, size)
    memcpy(b, a, size) //~ error: argument 1 of `memcpy` wants `*void`, not `*const uint8`
    memcpy(a, b, n) //~ error: argument 3 of `memcpy` wants `usize`, not `int32`
    memset(a, 256, 3) //~ error: argument 2 of `memset` wants `uint8`, which does not hold 256
    memset(a, 0) //~ error: `memset` takes 3 arguments, not 2
    memcmp(a, b, 3) //~ error: this has no effect
    assert(n) //~ error: `assert` wants a `bool`, not `int32`
    assert(n == 3)
    let x = alloca(3) //~ error: `alloca` takes 2 arguments, not 1
    return memcmp(a, b, size)
}

func strings(s: string, a: array<int32, 3>, v: []int32) {
    let n = s.len() + v.len()
    let b = s.contains(3) //~ error: the argument of `contains` wants `string`, not a number
    let c = s.contains() //~ error: `contains` takes 1 argument, not 0
    let d = v.contains(3) //~ error: `[]int32` has no member `contains`
    let e = s.length() //~ error: `string` has no member `length`
    s.len() //~ error: this has no effect
    if n == strlen(s) && s.as_bytes()[0] == 'x' {
        return
    }
}

func casts(p: *int32, u: *user int32, n: int32, f: func(), x: Point, h: Handle, s: string, w: usize) {
    let a = cast<*user int32>(p) //~ error: `*int32` cannot be cast to `*user int32`
    let b = cast<*int32>(u) //~ error: `*user int32` cannot be cast to `*int32`
    let c = cast<int32>(p) //~ error: `*int32` cannot be cast to `int32`
    let d = cast<func()>(p) //~ error: `*int32` cannot be cast to `func()`
    let e = cast<usize>(f) //~ error: `func()` cannot be cast to `usize`
    let g = cast<int32>(x) //~ error: `Point` cannot be cast to `int32`
    let i = cast<*byte>(s) //~ error: `string` cannot be cast to `*uint8`
    let j = cast<int32>() //~ error: `cast` takes 1 argument, not 0
    let k = cast(n) //~ error: `cast` wants a type: `cast<T>(…)`
    let l = bit_cast<uint64>(n) //~ error: bit_cast wants equal sizes: `int32` has 4 bytes, `uint64` 8
    let m = bit_cast<uint32>(n) + cast<uint32>(h)
    let o = cast<*user byte>(w)
    let q = cast<*const byte>(s)
    let r = cast<be16>(1) == cast<be16>(2) && cast<bool>(n)
    let t = cast<uint8>(300)
    if m == 3 && o != null && q != null && r && t == 44 && cast<Handle>(3) == h {
        return
    }
}

namespace convert

import "github.com/arc-lang/linux/kernel/raw/fs"

struct Point {
    x: int32
}

let origin: Point = {}

func take(a: uint32) {
    _ = a
}

func narrow(a: int32, b: int64, c: usize, d: uint64) {
    take(a) //~ error: argument `a` of `take` wants `uint32`, not `int32`
    take(-1) //~ error: argument `a` of `take` wants `uint32`, which does not hold -1
    take("x") //~ error: argument `a` of `take` wants `uint32`, not `string`
    take(null) //~ error: argument `a` of `take` wants `uint32`, not `null`
    let e: int32 = b //~ error: local `e` wants `int32`, not `int64`
    let f: uint64 = c
    let g: usize = d
    let h: isize = b
    let i: int64 = a
    let j: int8 = 128 //~ error: local `j` wants `int8`, which does not hold 128
    let k: bool = a //~ error: local `k` wants `bool`, not `int32`
    let l: string = 'x' //~ error: local `l` wants `string`, not `char`
    let m: byte = 'x'
    let n: char = m //~ error: local `n` wants `char`, not `uint8`
    let o = 1 << 100 //~ error: no integer type holds this value
    let p = narrow(1, 2, 3, 4) //~ error: this gives no value for `p`
    let q: int32 = narrow(1, 2, 3, 4) //~ error: local `q` wants `int32`, but this gives no value
    _ = cast<int64>(f + g) + h + i
}

func pointers(p: *int32, c: *const int32, v: *void, cv: *const void, u: *user int32, bytes: []byte) {
    let a: *const int32 = p
    let b: *void = p
    let d: *int32 = v
    let e: *int32 = c //~ error: local `e` wants `*int32`, not `*const int32`
    let f: *int32 = cv //~ error: local `f` wants `*int32`, not `*const void`
    let g: *int32 = u //~ error: local `g` wants `*int32`, not `*user int32`
    let h: *user int32 = p //~ error: local `h` wants `*user int32`, not `*int32`
    let i: *user const int32 = u
    let j: *user void = u
    let k: *int64 = p //~ error: local `k` wants `*int64`, not `*int32`
    let l: *Point = origin //~ error: local `l` wants `*Point`, not `Point`
    let m: Point = &origin //~ error: local `m` wants `Point`, not `*Point`
    let n: []const byte = bytes
    let o: []byte = n //~ error: local `o` wants `[]uint8`, not `[]const uint8`
    let q: []byte = "text" //~ error: local `q` wants `[]uint8`, not `string`
    if a == b || d == null || i == j {
        return
    }
}

func arrays(values: *int32) {
    let a: array<int32, 3> = {1, 2, 3}
    let b: []int32 = a
    let c: *int32 = a
    let d: *void = a
    let e: *int32 = &a
    let f: []int64 = a //~ error: local `f` wants `[]int64`, not `array<int32, 3>`
    let g: array<int32, 2> = a //~ error: local `g` wants `array<int32, 2>`, not `array<int32, 3>`
    if c == d || c == e || b.len() == 3 || values == c {
        return
    }
}

func references(r: &int32, p: *int32) {
    r = 3
    let a: int32 = 0
    let b: &int32 = a
    let c: &int32 = 3 //~ error: local `c` wants `&int32`, not a number
    let d: &int32 //~ error: `d` needs a value: zero is none of `&int32`
    references(a, &a)
    references(p, p)
    references(b, &r)
}

// Pointers: what they may become, and what can be done with them.
struct Point { x: int32 }

func pointers(p: *Point, c: *const Point, v: *void, w: *const void, n: int32, pp: **Point) {
    let a: *Point = c //~ error: local `a` wants `*Point`, not `*const Point`
    let b: *const Point = p
    let d: *Point = v
    let e: *Point = w //~ error: local `e` wants `*Point`, not `*const void`
    let f: *int32 = p //~ error: local `f` wants `*int32`, not `*Point`
    c.x = 3 //~ error: `c.x` cannot be changed: it is reached through a `*const Point`
    let g = *n //~ error: `int32` is not a pointer: there is nothing behind it
    let h = *v //~ error: a `*void` points to nothing that has a type; cast it first
    let i = v + 1 //~ error: a `*void` has no elements to count; cast it to a pointer to bytes first
    let j = p + p //~ error: `+` does not work on `*Point` and `*Point`
    let k = p * 2 //~ error: `*` wants one type on both sides, not `*Point` and `integer constant`
    let l = n - p //~ error: `-` does not work on `int32` and `*Point`
    let m = pp.x //~ error: `**Point` has no member `x`
    let o = p - c
    let q = &3 //~ error: only what is stored somewhere has an address; assign this to a local first
    let r = &n
    let s: *Point = 0 //~ error: local `s` wants `*Point`, not a number
    let t = v[0] //~ error: a `*void` has no elements
    p[1].x = 3
}

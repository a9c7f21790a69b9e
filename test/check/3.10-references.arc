// References are bound to what is there.
struct Pair { left: &int32 }

func add(total: &int64, n: int64) { total += n }

func references(p: *int64, n: int32, c: *const int64) {
    let a: &int64 //~ error: `a` needs a value: zero is none of `&int64`
    let b: &int64 = 3 //~ error: local `b` wants `&int64`, not a number
    let d: &int64 = n //~ error: local `d` wants `&int64`, not `int32`
    let e: &int64 = null //~ error: local `e` wants `&int64`, not `null`
    let f: Pair = {} //~ error: member `left` must be given: its type has no zero
    let g: array<&int64, 2> //~ error: `g` needs a value: zero is none of `array<&int64, 2>`
    add(n, 3) //~ error: argument `total` of `add` wants `&int64`, not `int32`
    add(4, 3) //~ error: argument `total` of `add` wants `&int64`, not a number
    add(c, 3) //~ error: argument `total` of `add` wants `&int64`, not `*const int64`
    add(p, 3)
    let total: int64 = 0
    let h: &int64 = total
    h = 5
    add(total, 2)
}

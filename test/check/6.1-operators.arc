// Operators, and how they group.
func operators(a: uint32, b: uint32, p: *int32, f: bool, s: string, x: int32) bool {
    let c = a & b == 0 //~ error: `&` wants one type on both sides, not `uint32` and `bool`
    let d = f & f //~ error: `&` does not work on `bool`
    let e = !a //~ error: `!` wants a `bool`, not `uint32`
    let g = ~f //~ error: `~` does not work on `bool`
    let h = -p //~ error: `-` does not work on `*int32`
    let i = *x //~ error: `int32` is not a pointer: there is nothing behind it
    let j = f + 1 //~ error: `+` wants one type on both sides, not `bool` and `integer constant`
    let k = p & 3 //~ error: `&` wants one type on both sides, not `*int32` and `integer constant`
    let l = a && b //~ error: `&&` wants a `bool`, not `uint32` //~ error: `&&` wants a `bool`, not `uint32`
    let m = s << 1 //~ error: `<<` wants integers, not `string` and `integer constant`
    let n = &(a + b) //~ error: only what is stored somewhere has an address; assign this to a local first
    let o = a << f //~ error: `<<` wants integers, not `uint32` and `bool`
    let q = -a
    return (a & b) == 0
}

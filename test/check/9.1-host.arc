// options: --target=host
// Floats of the host: what becomes what.
func floats(f: float32, d: float64, n: int32, l: int64, b: bool, p: *int32) {
    let a: float32 = d //~ error: local `a` wants `float32`, not `float64`
    let c: int32 = d //~ error: local `c` wants `int32`, not `float64`
    let e: float64 = l //~ error: local `e` wants `float64`, not `int64`
    let g: float32 = n //~ error: local `g` wants `float32`, not `int32`
    let h: float64 = n
    let i: float64 = f
    let j = d % 2.0 //~ error: `%` does not work on `float64`
    let k = d & 3.0 //~ error: `&` does not work on `float64`
    let m = d << 1 //~ error: `<<` wants integers, not `float64` and `integer constant`
    let o = cast<bool>(d) //~ error: `float64` cannot be cast to `bool`
    let q = cast<*int32>(d) //~ error: `float64` cannot be cast to `*int32`
    let r = p[d] //~ error: an index is an integer, not `float64`
    let s = ~d //~ error: `~` does not work on `float64`
    let t = d + l //~ error: `+` wants one type on both sides, not `float64` and `int64`
    let u = cast<int32>(d) + cast<int32>(f)
    let v: int32 = 1.5 //~ error: local `v` wants `int32`, not `float64`
    let w: float32 = 1.5
    let x = d + 1
    d++ //~ error: `++` does not work on `float64`
    switch d { //~ error: a `switch` goes over integers, enums and strings, not over `float64`
    default:
        return
    }
}

func main() {}

namespace closure

func apply(f: func(x: int32) int32) int32 {
    return f(3)
}

let table: func(x: int32) int32 = func(x: int32) int32 { return x }

func use(n: int32) int32 {
    let m = 4
    let a = apply(func(x: int32) int32 { return x + 1 })
    let b = apply((x: int32) => { return x * 2 })
    let c = apply(func(x: int32) int32 { return x + n })
    let d = apply(func(x: int32) int32 { m++; return x })
    let e = apply(func(x: uint32) int32 { return 1 }) //~ error: argument `f` of `apply` wants `func(int32) int32`, not `func(uint32) int32`
    let g = apply(func(x: int32) int32 { }) //~ error: this closure can end here without `return`
    let h = func() { return }
    let i = (x: int32) => { _ = x }
    h()
    i(3)
    return a + b
}

// Closures: what they are, and what they need.
func run(f: func() int32) int32 { return f() }
func each(f: func(x: int32) int32) int32 { return f(1) }

func closures(n: int32) {
    let a = (x: int32) => { return x } //~ error: this closure gives no result
    let b = run(func() { return }) //~ error: argument `f` of `run` wants `func() int32`, not `func()`
    let c = run(func(x: int32) int32 { return x }) //~ error: argument `f` of `run` wants `func() int32`, not `func(int32) int32`
    let d = each((x: int64) => { return 1 }) //~ error: argument `f` of `each` wants `func(int32) int32`, not `func(int64) int32`
    let f = each((x: int32) => { return "x" }) //~ error: the result wants `int32`, not `string`
    let g = run(func() int32 { return missing }) //~ error: `missing` is not defined here
    let h = run(func(...) int32 { return 1 }) //~ error: a closure has no `...`
    let i: int32 = func() int32 { return 1 } //~ error: local `i` wants `int32`, not `func() int32`
    let j = func(x: int32, x: int32) {}
    func() { n++ } //~ error: this has no effect
    let k = func(self x: int32) {}
    let l = run(func() int32 { n++ }) //~ error: this closure can end here without `return`
    let m = func() int32 { return try run(null) }
    _ = m()
}

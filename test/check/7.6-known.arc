// A local that is one function for ever is called like that function.
func twice(n: int32) int32 { return n * 2 }

func use() int32 {
    let f = twice
    let g = func(n: int32) int32 { return n + 1 }

    return f("x") + g() + f.n //~ error: argument 1 of `f` wants `int32`, not `string` //~ error: `g` takes 1 argument, not 0 //~ error: `func(int32) int32` has no member `n`
}

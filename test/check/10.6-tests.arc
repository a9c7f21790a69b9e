// Functions marked `@test`.
@test
func takes(n: int32) {} //~ error: a `@test` takes no parameters

@test
func gives() bool { return true } //~ error: a `@test` gives nothing, or a value that says whether it failed, as `int32` does; not `bool`

@test
func generic<T>() {} //~ error: a `@test` has no type parameters

struct Point { x: int32
    @test
    func method(self p: Point) {} //~ error: a `@test` is a function with a body, and no method
}

@test //~ error: `@test` does not belong before a variable
let a = 1

@test
func right() int32 { return 0 }

@test
func calls() int32 {
    let again = func() int32 { return right() }

    return again()
}

func ordinary() int32 {
    return right() //~ error: `right` is a `@test`, which is not in the C: only another test calls it
}

let held: func() int32 = right //~ error: `right` is a `@test`, which is not in the C: only another test calls it


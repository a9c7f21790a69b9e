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


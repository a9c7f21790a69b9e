// Functions that cannot be tests.
struct Point { x: int32 }

@test
func takes(n: int32) { //~ error: a `@test` takes no parameters
    _ = n
}

@test
func gives() bool { //~ error: a `@test` gives nothing, or a value that says whether it failed, as `int32` does; not `bool`
    return true
}

@test
func method(self p: Point) { //~ error: a `@test` is a function with a body, and no method
    _ = p
}

@test //~ error: `@test` does not belong before
let variable = 3

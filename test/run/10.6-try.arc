// A `try` in the value of a variable, in a package with tests.
let calls: int32 = 0
let first = try next()
let (second, third) = pair()
let fourth = try other(2)

func next() int32 {
    calls++
    return calls
}

func pair() (int32, bool) {
    return (next(), true)
}

func other(n: int32) (uint8, int32) {
    return (cast<uint8>(n), 0)
}

@test
func sees_values() {
    assert(first == 1 && second == 2 && third && calls == 2)
    assert(fourth == 2)
    calls = 9
}

@test
func again() int32 {
    return calls - 2
}

//= ok sees_values
//= ok again
//= 2 passed, 0 failed

namespace results

extern "x.h" {
    func several() (int32, bool) //~ error: a function of C's has one result; others go through pointers
    func array_of() array<uint8, 2> //~ error: C returns no arrays
    func take(x: array<uint8, 2>) //~ error: C passes no arrays: this is a pointer, `*uint8`
}

func pair() (int32, bool) {
    return (1, true)
}

func fails() (uint8, int32) {
    return (1, -1)
}

func one() (int32) {
    return 4
}

func wrong_count() (int32, bool) {
    return (1, true, 2) //~ error: the result is `(int32, bool)`, not 3 values
}

func wrong_type() (int32, bool) {
    return (true, 1) //~ error: value 1 of the result //~ error: value 2 of the result
}

func no_tuple() int32 {
    return (1, 2) //~ error: the result is `int32`, not 2 values
}

func arrays() (array<uint8, 2>, array<bool, 2>) { //~ error: several results that are all arrays are not translated yet
    return (array<uint8, 2>{}, {})
}

func use() int32 {
    let x = pair() //~ error: this gives 2 values: write `let (x, …) = …`
    let (a, b, c) = pair() //~ error: there are 2 values for 3 names
    let (d, e) = one() //~ error: this gives one value, not 2
    let f: int32 = 0
    let g: uint8 = 0
    let h: uint8 = 0

    (f, g) = pair() //~ error: this is `uint8`, but value 2 is `bool`
    (f, _) = pair()
    g = try fails()
    (g, h) = try fails() //~ error: there is 1 value for 2 places
    fails() //~ warning: the result of `fails` says whether it failed, and is dropped
    _ = fails()
    return pair() + 1 //~ error: `(int32, bool)`
}

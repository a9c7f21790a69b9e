// A newline ends a statement wherever it can.
func lines(a: int32, b: int32) int32 {
    let product = a *
        b
    let sum = product
        - b
        .count //~ error: `int32` has no member `count`
    return sum
        - product //~ error: this has no effect
}

func pointer(p: *int32) {
    let n = 1
    *p = n
    (n) //~ error: this has no effect
    n++; p[0]++; n == 3 //~ error: this has no effect
}

func closed(a: int32) int32 {
    return (a
        - 1)
}

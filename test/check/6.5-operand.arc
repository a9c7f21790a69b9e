// Values in a string are expressions.
func f(n: int32) usize {
    let a = "${n +}" //~ error: expected an expression, found `}`
    return a.len()
}

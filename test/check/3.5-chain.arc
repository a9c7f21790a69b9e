// Comparisons do not chain.
func chain(a: int32, b: int32, c: int32) bool {
    let d = a < b < c //~ error: comparisons do not chain
    let e = a == b == c //~ error: comparisons do not chain
    let f = a < b == (b < c) //~ error: comparisons do not chain
    return a == b != c //~ error: comparisons do not chain
}

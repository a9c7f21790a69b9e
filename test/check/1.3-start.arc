// What can begin no statement belongs to the line before.
func lines(a: int32, b: int32) int32 {
    let sum = a
        + b //~ error: expected a statement, found `+`
    [sum] //~ error: expected a statement, found `[`
    return sum
}

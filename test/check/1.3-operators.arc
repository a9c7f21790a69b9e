// A line that begins with an operator does not continue the one before.
func sum(a: int32, b: int32) int32 {
    let c = a //~ note: the statement before ends here; to continue it, `+` must stand at the end of its line
        + b //~ error: expected a statement, found `+`
    return c
}

func either(a: bool, b: bool) bool {
    return a //~ note: the statement before ends here; to continue it, `||` must stand at the end of its line
        || b //~ error: expected a statement, found `||`
}

func both(a: bool, b: bool) bool {
    return a //~ note: the statement before ends here; to continue it, `&&` must stand at the end of its line
        && b //~ error: this has no effect
}

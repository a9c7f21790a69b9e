// Assignments are statements.
func assign(a: int32, b: int32) {
    a =+ b //~ error: expected an expression, found `+`
    a = b = 3 //~ error: expected end of line or `{`, found `=`; did you mean `==`?
    if a = b { //~ error: expected `{`, found `=`; did you mean `==`?
        return
    }
}

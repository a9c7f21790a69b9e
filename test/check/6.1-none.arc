// Operators of C that there are not.
func operators(a: int32, b: int32, f: bool) int32 {
    let c = f ? a : b //~ error: there is no `? :`: write `if condition { ... } else { ... }`
    let d = (a, b) //~ error: several values at once can only be returned
    let e = (a = b) //~ error: expected `,` or `:`, found `=`; did you mean `==`?
    let g = a->b //~ error: there is no `->`: `.` reaches through pointers, too
    return a
}

// All errors are shown, and none that follows from another.
func f() int32 {
    let a = missing //~ error: `missing` is not defined here
    let b = a + 1
    let c: unknown = b //~ error: undefined type `unknown`
    c.anything()
    return "x" //~ error: the result wants `int32`, not `string`
}

namespace files

let b: int32 = "text" //~ error: variable `b` wants `int32`, not `string`
func a() { //~ error: `a` is declared twice
}

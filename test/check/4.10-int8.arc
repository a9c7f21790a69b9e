// Linux has no parameters of one signed byte.
@param
let a: int8 = 1 //~ error: Linux has no module parameters of type `int8`

func init() int32 { return a }

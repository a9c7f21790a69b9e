// The value that a parameter has by itself is known when translating.
func now() int32 { return 1 }

@param
let f: int32 = now() //~ error: the value of a module parameter must be known when translating

func init() int32 { return f }

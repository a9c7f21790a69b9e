// Values that are computed when the module starts.
func now() int32 { return 7 }
func nothing() {}
func may_fail() int32 { return -1 }
func pair() (int32, bool) { return (1, true) }

let a: bool = now() //~ error: variable `a` wants `bool`, not `int32`
let b = nothing() //~ error: a variable cannot be `void`
let c = pair() //~ error: a variable cannot hold several results: give each one a name
let e = now()

func init() int32 { return e }

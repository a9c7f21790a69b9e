// options: --target=host
// A variable that is set when the program starts, in a package without a `main`.
func now() int32 { return 7 }

let started = now() //~ error: a variable that is set when the module starts, in a module without a function that starts it, is not translated yet

func age() int32 { return started }

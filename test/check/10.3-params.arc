// Who starts and ends a module takes nothing.
func main(n: int32) int32 { return n } //~ error: `main` is called by the system and takes no parameters
func unload(n: int32) {} //~ error: `unload` is called by the system and takes no parameters

// Two of a kind.
func init() int32 { return 0 }
func init_module() int32 { return 0 } //~ error: the module has two functions that start it: `init` and `init_module`
func exit() {}
func cleanup_module() {} //~ error: the module has two functions that end it: `exit` and `cleanup_module`

// What `init` and `exit` give.
func init() string { return "" } //~ error: `init` starts the module and gives nothing, or a number that says whether it failed, as `int32` does; not `string`
func exit() int32 { return 0 } //~ error: `exit` ends the module and gives no result

// options: --target=host
func main() string { return "" } //~ error: `main` starts the module and gives nothing, or a number that says whether it failed, as `int32` does; not `string`

// What is left out must still be arc.
#if target_os(windows)
func left_out( { //~ error: expected `)`, found `{`
#endif

func init() int32 { return 0 }

// Each `#if` has its `#endif`.
#if target_os(linux)
func init() int32 { return 0 }
#else
func a() {}
 //~ error: expected `#endif`, found end of file

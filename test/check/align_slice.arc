// `@align` of what is two variables in C.
@align(16)
let view: []byte //~ error: `@align` of a slice, or of what a macro of C defines, is not translated yet

func init() int32 { return cast<int32>(view.len()) }

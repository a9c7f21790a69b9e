// Only in an `extern` block a struct may do without its fields.
struct Opaque {
}

struct Body //~ error: expected `{`, found end of line

func init() int32 { return 0 }

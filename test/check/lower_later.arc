// A parameter for closures with captures and for functions from elsewhere.
struct Holder { run: func(n: int32) int32 }

func apply(f: func(n: int32) int32) int32 { return f(1) } //~ error: `f` for closures with captures and functions from elsewhere is not translated yet

func use(h: *Holder, k: int32) int32 {
    return apply(h.run) + apply(func(n: int32) int32 { return n + k })
}

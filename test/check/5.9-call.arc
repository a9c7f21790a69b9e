// `try` takes a call.
func number() int32 { return 0 }

func passes(a: int32, p: *int32) int32 {
    _ = try a //~ error: `try` takes a call: it looks at what the call gives
    _ = try p //~ error: `try` takes a call: it looks at what the call gives
    _ = try number() + 1
    _ = try -number() //~ error: `try` takes a call: it looks at what the call gives
    return try number()
}

// What attributes have to say where a function is used.
@deprecated("use `newer`")
func older() int32 { return 1 }

@must_use
func important() uint32 { return 1 }

func use() int32 {
    important() //~ warning: the result of `important` is dropped
    return older() //~ warning: `older` is deprecated: use `newer`
}

@allow("deprecated", "unused-result")
func meant() {
    important()
    _ = older()
}

// A condition is a `bool`.
func conditions(n: int32, p: *byte, s: string, f: func(), b: bool) {
    if n { //~ error: `if` wants a `bool`, not `int32`
        return
    }
    if p { //~ error: `if` wants a `bool`, not `*uint8`
        return
    }
    for s { //~ error: `for` wants a `bool`, not `string`
        return
    }
    for ; f; { //~ error: `for` wants a `bool`, not `func()`
        return
    }
    if !n { //~ error: `!` wants a `bool`, not `int32`
        return
    }
    if b && p { //~ error: `&&` wants a `bool`, not `*uint8`
        return
    }
    if n || b { //~ error: `||` wants a `bool`, not `int32`
        return
    }
    assert(n) //~ error: `assert` wants a `bool`, not `int32`
}

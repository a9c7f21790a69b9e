namespace local

func unused(p: int32, w: uint8) int32 {
    let a = 3 //~ warning: nothing reads the local `a`
    let b = 4
    let c = 5 //~ warning: nothing reads the local `c`
    let d: array<int32, 2> = {}
    let v: array<int32, 2> = {1, 2}
    let e = cast<int32>(w)
    c = b
    d[0] = 3
    for i in 0..3 {
    }
    for x in v { //~ warning: nothing reads the local `x`
    }
    for _, x in v {
        b += x
    }
    let _ = one()
    return e
}

func one() int32 {
    return 1
}

@allow("unused-variable")
func allowed() {
    let a = 3
}

@deprecated("take `one`")
func old() {
}

func uses() {
    old() //~ warning: `old` is deprecated: take `one`
}

namespace local

func unused(p: int32, v: []int32) int32 {
    let a = 3 //~ warning: nothing reads the local `a`
    let b = 4
    let c = 5 //~ warning: nothing reads the local `c`
    let d: array<int32, 2> = {}
    let (e, f) = pair() //~ warning: nothing reads the local `f`
    c = b
    d[0] = 3
    for i in 0..3 {
    }
    for x in v { //~ warning: nothing reads the local `x`
    }
    for _, x in v {
        b += x
    }
    let _ = pair()
    return e
}

func pair() (int32, bool) {
    return (1, true)
}

@allow("unused-variable")
func allowed() {
    let a = 3
}

@deprecated("take `pair`")
func old() {
}

func uses() {
    old() //~ warning: `old` is deprecated: take `pair`
}

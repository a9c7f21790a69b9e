// A function with a result ends in a `return` on every path.
func one(a: int32) int32 {
    if a > 0 {
        return 1
    }
} //~ error: `one` can end here without `return`

func none() int32 {
} //~ error: `none` can end here without `return`

func loop(n: int32) int32 {
    for i in 0..n {
        return i
    }
} //~ error: `loop` can end here without `return`

func left() int32 {
    for {
        break
    }
} //~ error: `left` can end here without `return`

func choice(n: int32) int32 {
    switch n {
    case 1:
        return 1
    }
} //~ error: `choice` can end here without `return`

func endless() int32 {
    for {
    }
}

func nothing() {
    return 3 //~ error: `nothing` gives no result
}

func something() int32 {
    return //~ error: an `int32` must be returned here
}

func closure() int32 {
    let f = func() int32 {
    } //~ error: this closure can end here without `return`
    return f()
}

namespace flow

enum Mode { OFF, ON, AUTO, FAST, SLOW }

func missing(a: int32) int32 {
    if a == 3 {
        return 1
    }
} //~ error: `missing` can end here without `return`

func both(a: int32) int32 {
    if a == 3 {
        return 1
    } else {
        return 2
    }
}

func endless() int32 {
    for {
    }
}

func left() int32 {
    for {
        break
    }
} //~ error: `left` can end here without `return`

func whole(m: Mode) int32 {
    switch m {
    case Mode.OFF:
        return 1
    default:
        return 2
    }
}

func partly(m: Mode) int32 {
    switch m { //~ warning: the `switch` has no `default` and misses `AUTO`, `FAST`, `SLOW`
    case Mode.OFF, Mode.ON:
        return 1
    }
} //~ error: `partly` can end here without `return`

func broken(m: Mode) int32 {
    switch m {
    case Mode.OFF:
        break
    default:
        return 2
    }
} //~ error: `broken` can end here without `return`

func block() int32 {
    out: {
        break out
    }
} //~ error: `block` can end here without `return`

func late(m: Mode) {
    switch m { //~ warning: the `switch` has no `default` and misses `OFF`, `ON`, `AUTO` and more
    }
    return
    late(m) //~ warning: this is never reached
    late(m)
}

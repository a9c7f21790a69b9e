// Switches: what their cases are.
enum Mode { OFF, ON, AUTO }

func runtime() int32 { return 1 }

func switches(n: int32, b: uint8, s: string, p: *int32, q: []byte, m: Mode, f: bool) int32 {
    switch n {
    case 1, 2:
        n++
    case 2: //~ error: this case stands in the `switch` already
        n--
    case "x": //~ error: a case of this `switch` wants `int32`, not `string`
        n--
    case n: //~ error: a case is a constant; use `if` for this
        n = 3
    }
    switch b {
    case 300: //~ error: a case of this `switch` wants `uint8`, which does not hold 300
        n = 1
    default:
        n = 2
    default: //~ error: the `switch` has a `default` already
        n = 3
    }
    switch q { //~ error: a `switch` goes over integers, enums and strings, not over `[]uint8`
    case 1:
        n = 1
    }
    switch m { //~ warning: the `switch` has no `default` and misses `ON`, `AUTO`
    case Mode.OFF:
        n = 1
    case 1: //~ error: a case of this `switch` wants `Mode`, not a number
        n = 2
    }
    switch f {
    case true:
        n = 1
    }
    switch p { //~ error: a `switch` goes over integers, enums and strings, not over `*int32`
    case null:
        n = 2
    }
    return n
}

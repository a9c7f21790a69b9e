namespace statement

import "github.com/arc-lang/linux/kernel/log"

enum Mode { OFF, ON, AUTO }

func effect(a: int32, f: func() int32) {
    a //~ error: this has no effect
    a == 3 //~ error: this has no effect
    a + 3 //~ error: this has no effect
    let b = a
    - b //~ error: this has no effect
    "text" //~ error: this has no effect
    sizeof<Mode>() //~ error: this has no effect
    cast<int64>(a) //~ error: this has no effect
    (a) //~ error: this has no effect
    f //~ error: this has no effect
}

func locals() int32 {
    let a = null //~ error: `null` has no type by itself: write `let a: *T = null`
    let b //~ error: `b` needs a type or a value
    let c: int32 = 3
    let c: int32 = 4 //~ error: `c` is declared twice
    let d: void //~ error: void
    let (e, f) = 3 //~ error: this gives one value, not 2
    let (g, h) = three() //~ error: there are 3 values for 2 names
    let i = three() //~ error: this gives 3 values: write `let (i, …) = …`
    let (j, _, k) = three()
    (c, j) = three() //~ error: there are 3 values for 2 places
    (c, c, _) = three() //~ error: this is `int32`, but value 2 is `bool`
    const L = 4
    const M = c //~ error: the value of `M` is not known when translating: only a `let` can hold it
    {
        let c = L
        _ = c
    }
    _ = effect(1, null) //~ error: there is no value to discard
    return j + cast<int32>(k)
}

func three() (int32, bool, uint8) {
    return (1, true, 2)
}

func two() (int32, bool) {
    if true {
        return (1, 2, 3) //~ error: the result is `(int32, bool)`, not 3 values
    }
    if true {
        return 1 //~ error: the result wants `(int32, bool)`, not a number
    }
    if true {
        return (1, 2) //~ error: value 2 of the result wants `bool`, not a number
    }
    return two()
}

func results(a: int32) int32 {
    if a == 1 {
        return //~ error: an `int32` must be returned here
    }
    if a == 2 {
        return "x" //~ error: the result wants `int32`, not `string`
    }
    return a
}

func nothing() {
    return 3 //~ error: `nothing` gives no result
}

func loops(n: int32, m: uint32, p: *int32, s: string, v: []int64) {
    for i in 0..n {
        log.info("${i}")
    }
    for i in n..m { //~ error: `<` wants one type on both sides, not `int32` and `uint32`
    }
    for i in 0.."x" { //~ error: a range goes from integer to integer, not over `string`
    }
    for x in n { //~ error: a loop goes over ranges, arrays, slices and strings, not over `int32`
    }
    for x in p { //~ error: a loop goes over ranges, arrays, slices and strings, not over `*int32`
    }
    for i, x in 0..3 { //~ error: a range has one name: its numbers are their own index
    }
    for i, x in v {
        let a: usize = i
        let b: int64 = x
        _ = a
        _ = b
    }
    for c in s {
        let d: byte = c
        _ = d
    }
    for x in v[0] { //~ error: a loop goes over ranges, arrays, slices and strings, not over `int64`
    }
}

func jumps(n: int32) {
    break //~ error: `break` outside of a loop or `switch`
    continue //~ error: `continue` outside of a loop
    outer: for n != 9 {
        inner: {
            break inner
        }
        for n != 8 {
            break outer
        }
        for n == 3 {
            continue outer
        }
    }
    for {
        break nowhere //~ error: no statement around this has the label `nowhere`
    }
    block: {
        continue block //~ error: `continue` needs a loop; `block` is none
    }
    again: for n != 7 {
        again: for n != 6 { //~ error: the label `again` is taken by a statement around this one
            break again
        }
    }
    switch n {
    case 1:
        continue //~ error: `continue` outside of a loop
    default:
        break
    }
}

func switches(n: int32, u: uint8, m: Mode, s: string, p: *int32, b: bool) {
    switch n {
    case 1, 2:
        return
    case 2: //~ error: this case stands in the `switch` already
        return
    case n: //~ error: a case is a constant; use `if` for this
        return
    case "x": //~ error: a case of this `switch` wants `int32`, not `string`
        return
    }
    switch u {
    case 256: //~ error: a case of this `switch` wants `uint8`, which does not hold 256
        return
    case 'a':
        break
    case 97: //~ error: this case stands in the `switch` already
        return
    default:
        return
    default: //~ error: the `switch` has a `default` already
        return
    }
    switch s {
    case "x", "y":
        return
    case "y": //~ error: this case stands in the `switch` already
        return
    case s: //~ error: a case is a constant; use `if` for this
        return
    case 'x': //~ error: a case of this `switch` wants `string`, not `char`
        return
    }
    switch p { //~ error: a `switch` goes over integers, enums and strings, not over `*int32`
    case null:
        return
    }
    switch b {
    case true:
        return
    case false:
        return
    }
}

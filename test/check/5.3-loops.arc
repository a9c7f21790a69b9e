// Loops: over what, and what is fixed in them.
struct Point { x: int32 }

func loops(n: int32, p: *int32, s: string, a: array<int32, 3>, q: Point, u: uint64, b: bool) {
    for i in 0..n {
        i = 3 //~ error: `i` cannot be changed: `i` is fixed: each round of its loop has its own
    }
    for i in 0..n {
        i++ //~ error: `i` cannot be changed: `i` is fixed: each round of its loop has its own
    }
    for x in n { //~ error: a loop goes over ranges, arrays, slices and strings, not over `int32`
        return
    }
    for x in p { //~ error: a loop goes over ranges, arrays, slices and strings, not over `*int32`
        return
    }
    for x in q { //~ error: a loop goes over ranges, arrays, slices and strings, not over `Point`
        return
    }
    for i in n..u { //~ error: `<` wants one type on both sides, not `int32` and `uint64`
        return
    }
    for i in b..n { //~ error: a range goes from integer to integer, not over `bool`
        return
    }
    for i in 0.."x" { //~ error: a range goes from integer to integer, not over `string`
        return
    }
    for i, x in 0..n { //~ error: a range has one name: its numbers are their own index
        return
    }
    for i, x in a {
        i = 3 //~ error: `i` cannot be changed: `i` is fixed: each round of its loop has its own
        x = 3
    }
    for x in loops { //~ error: a loop goes over ranges, arrays, slices and strings, not over `func(int32, *int32, string, array<int32, 3>, Point, uint64, bool)`
        return
    }
}

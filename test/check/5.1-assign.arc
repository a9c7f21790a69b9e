// Assignments, and what they are given.
enum Colour { RED }
struct Point { x: int32 }

func value() int32 { return 1 }

func assign(a: int32, b: uint8, s: string, c: Colour, p: Point, f: bool, q: *int32) {
    a = "text" //~ error: `a` wants `int32`, not `string`
    b += a //~ error: `b` is `uint8`, which does not hold what `+` gives with `int32`
    b += 300 //~ error: the other side is `uint8`, which does not hold 300
    s += "x" //~ error: `+` does not work on `string`
    c += 1 //~ error: `+` wants one type on both sides, not `Colour` and `integer constant`
    c++ //~ error: `++` does not work on `Colour`
    f++ //~ error: `++` does not work on `bool`
    s-- //~ error: `--` does not work on `string`
    value() = 3 //~ error: this is a value, not a place that can be assigned to
    value()++ //~ error: this is a value, not a place that can be assigned to
    3 = a //~ error: this is a value, not a place that can be assigned to
    p += 1 //~ error: `+` wants one type on both sides, not `Point` and `integer constant`
    f += true //~ error: `+` does not work on `bool`
    f |= true //~ error: `|` does not work on `bool`
    f <<= 1 //~ error: `<<` wants integers, not `bool` and `integer constant`
    _ += 1 //~ error: `_` has no value to start from
    q += 1
    q *= 2 //~ error: `*` wants one type on both sides, not `*int32` and `integer constant`
    a <<= 3
    a = b
    ++a
    a = value //~ error: `a` wants `int32`, not `func() int32`
}

namespace undefined

import "github.com/arc-lang/linux/kernel/raw/fs"

struct Point {
    x: int32
}

enum Mode { OFF, ON }

let counter: int32 = 0

func first() int32 {
    let major: int32 = 3
    return major + countr //~ error: `countr` is not defined here; did you mean `counter`?
}

func second() {
    counter = major //~ error: `major` is not defined here
    counter = major + 1
    nothing_like_it() //~ error: `nothing_like_it` is not defined here
    counter = fs //~ error: `fs` is a package, not a value
    counter = Point //~ error: `Point` is a type, not a value
    counter = int32 //~ error: `int32` is a type, not a value
    counter = _ //~ error: `_` discards a value and has none itself
    fs.register_chrdv(0, "x", null) //~ error: register_chrdv
    let p: Point = {1}
    p.y = 3 //~ error: `Point` has no member `y`
    p.xx = 3 //~ error: `Point` has no member `xx`
    let m = Mode.ONN //~ error: `Mode` has no member `ONN`; did you mean `ON`?
    let n = Mode.OFF
    if n == Mode.ON {
        return
    }
}

namespace place

const LIMIT: int32 = 3
const POINT: Point = {1, 2}
let table: array<int32, 4> = {}

struct Point {
    x: int32
    y: int32
}

func make() Point {
    return {1, 2}
}

func change(p: *const Point, s: string, view: []const byte) {
    LIMIT = 4 //~ error: `LIMIT` cannot be changed: `LIMIT` is a constant
    POINT.x = 4 //~ error: `POINT.x` cannot be changed: `POINT` is a constant
    p.x = 4 //~ error: `p.x` cannot be changed: it is reached through a `*const Point`
    s[0] = 'a' //~ error: `s[0]` cannot be changed: a string is never written
    view[0] = 1 //~ error: `view[0]` cannot be changed: it is reached through a `[]const
    make() = {1, 2} //~ error: this is a value, not a place that can be assigned to
    make().x = 3 //~ error: this is a value, not a place that can be assigned to
    3 = 4 //~ error: this is a value, not a place that can be assigned to
    change = null //~ error: this is a value, not a place that can be assigned to
    for i in 0..3 {
        i = 2 //~ error: `i` cannot be changed: `i` is fixed: each round of its loop has its own
        i++ //~ error: `i` cannot be changed
    }
    LIMIT++ //~ error: `LIMIT` cannot be changed
}

func addresses() {
    let a = &make() //~ error: only what is stored somewhere has an address; assign this to a local first
    let b = &3 //~ error: only what is stored somewhere has an address
    let c: *Point = &POINT //~ error: local `c` wants `*Point`, not `*const Point`
    let d = &table[1]
    *d = 2
    let e: bool = true
    e++ //~ error: `++` does not work on `bool`
    let f = make()[0] //~ error: a `Point` has no elements
    let g = table[4] //~ error: the array has 4 elements: there is none at 4
    let h = table[-1] //~ error: the array has 4 elements: there is none at -1
    let i = table["x"] //~ error: an index is an integer, not `string`
    let j = table[1..5] //~ error: the array has 4 elements: there is none at 5
    let k = table[3..1] //~ error: the slice ends at 1, before it begins
    let l = d[1..] //~ error: a pointer does not know where its elements end; write the end
    let m = table[..4]
    _ = m[0]
}

func user(p: *user Point, bytes: *user byte) {
    let a = p.x //~ error: memory of a user process (`*user Point`) is copied, never read or written directly
    let b = *p //~ error: memory of a user process
    let c = bytes[3] //~ error: memory of a user process
    bytes[0] = 1 //~ error: memory of a user process
    let d = bytes + 3
    if d == bytes {
        return
    }
}

func wrong(a: uint8, b: uint32, p: *int32) {
    a += b //~ error: `a` is `uint8`, which does not hold what `+` gives with `uint32`
    b += a
    b <<= a
    p += 2
    p -= p //~ error: `p` is `*int32`, which does not hold what `-` gives with `*int32`
    a += 256 //~ error: the other side is `uint8`, which does not hold 256
    b /= 0 //~ error: division by zero
    b = a
    a = b //~ error: `a` wants `uint8`, not `uint32`
}

namespace declared_twice

let count: int32 = 0 //~ note: it is declared here first
const LIMIT = 10 //~ note: it is declared here first

func count() int32 { //~ error: `count` is declared twice
    return 0
}

struct LIMIT { //~ error: `LIMIT` is declared twice
    x: int32
}

struct Point {
    x: int32 //~ note: the other one is here
    y: int32
    x: uint8 //~ error: `Point` has two fields `x`
}

enum Mode {
    OFF, //~ note: the other one is here
    ON,
    OFF //~ error: `Mode` has two members `OFF`
}

func add(a: int32, a: int32) int32 { //~ error: two parameters are called `a`
    return a
}

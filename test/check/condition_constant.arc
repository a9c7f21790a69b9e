namespace condition_constant

const DEBUG = false
const LIMIT: uint8 = 255

struct Pair {
    a: int32
    b: int32
}

let shared: Pair = {}

func same(x: int32, p: *Pair) int32 {
    if x == x { //~ warning: both sides are the same: this is always true
        return 1
    }
    if p.a != p.a { //~ warning: both sides are the same: this is always false
        return 2
    }
    if x == 3 || x == 3 { //~ warning: both sides are the same: one of them is enough
        return 3
    }
    if p.a == p.b || x == 3 || x == 4 {
        return 4
    }
    return 5
}

func range(u: uint32, b: uint8, i: int8, n: usize) int32 {
    if u < 0 { //~ warning: this is always false: `uint32` has no value for which it is not
        return 1
    }
    if n >= 0 { //~ warning: this is always true: `usize` has no value for which it is not
        return 2
    }
    if b <= LIMIT { //~ warning: this is always true: `uint8` has no value for which it is not
        return 3
    }
    if -129 > cast<int32>(i) {
        return 4
    }
    let wide: int32 = i
    if wide > 127 || u > 0 || b < 255 || i < 0 {
        return 5
    }
    return 6
}

func widened(b: uint8, w: int32) int32 {
    if b + 1 > w {
        return 1
    }
    return 2
}

func literal(x: int32) int32 {
    if true { //~ warning: this is always true
        x++
    }
    if DEBUG {
        x++
    }
    if !false && DEBUG {
        x++
    }
    for true {
        if x > 3 {
            break
        }
        x++
    }
    for false { //~ warning: this is always false
        x++
    }
    return x
}

func address() int32 {
    if &shared == null { //~ warning: this is always false: an address is never null
        return 1
    }
    return 0
}

func itself(x: int32, p: *Pair) int32 {
    x = x //~ warning: this is assigned to itself
    p.a = p.a //~ warning: this is assigned to itself
    p.a = p.b
    return x
}

func next() int32 {
    shared.a++
    return shared.a
}

func effects() bool {
    return next() == next()
}

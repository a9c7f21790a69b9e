namespace record

struct Loop { //~ error: `Loop` contains itself
    next: Loop
}

struct First { //~ error: `First` contains itself
    second: array<Second, 2>
}

struct Second {
    first: First
}

struct List {
    next: *List
    run: func(list: *List) int32
}

union Either {
    number: int32
    text: string
}

struct Default {
    x: int32 = 4 //~ error: only a field of an `extern` struct has a default
}

struct Nested {
    struct Inner { //~ error: a type inside a struct is not translated yet
        x: int32
    }
    y: int32
}

struct Bits {
    low: uint32 : 3
    high: uint32 : 33 //~ error: a bit-field of `uint32` has 1 to 32 bits
    flag: bool : 2 //~ error: a bit-field of `bool` has 1 to 1 bits
    text: string : 1 //~ error: a bit-field is an integer, a bool or an enum, not `string`
    none: uint8 : 0 //~ error: a bit-field of `uint8` has 1 to 8 bits
}

struct Point {
    x: int32
    func other(self p: *Bits) { //~ error: the receiver of a method of `Point` is a `Point` or a pointer to one
    }
    mutating move(dx: int32) { //~ error: a `mutating` method needs a receiver
    }
}

class Counted {
    x: int32
    x: uint32 //~ error: `Counted` has two fields `x`
}


namespace enum_test

let runtime: int32 = 3

enum Small: uint8 {
    FIRST = 254,
    SECOND,
    THIRD //~ error: `THIRD` would be 256, which is no value of `uint8`
}

enum Wrong: string { //~ error: an enum is made of an integer type, not of `string`
    A
}

enum Far: int8 {
    A = 300 //~ error: 300
}

enum Late {
    A = runtime //~ error: the value of `A` is not known when translating
}

enum Empty { //~ error: enum `Empty` has no members
}

enum Positive {
    ONE = 1,
    TWO
}

let mode: Positive //~ error: `mode` needs a value: zero is none of `Positive`
let modes: array<Positive, 2> //~ error: `modes` needs a value
let set: Positive = Positive.ONE

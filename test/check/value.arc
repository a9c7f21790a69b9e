namespace value

extern "linux/jiffies.h" {
    let jiffies: uint64 "unsigned long"
    let untyped //~ error: `untyped` needs a type: C's own declaration is not read
    let given: int32 = 3 //~ error: `given` is C's: it gets no value here
    const HZ: int32
    const UNTYPED //~ error: `UNTYPED` needs a type: C's own definition is not read
}

let a //~ error: `a` needs a type or a value
const B: int32 //~ error: constant `B` needs a value
let c = null //~ error: `null` has no type by itself: write `let c: *T = null`
const D = null //~ error: `null` has no type by itself: write `const D: *T = null`
let e = jiffies
let f: uint64 = jiffies
const G = jiffies //~ error: the value of `G` is not known when translating: only a `let` can hold it
let (h, i) = pair()
const Q = try number() //~ error: `try` leaves the function around it, and there is none here
let j: int8 = 1000 //~ error: 1000
const K: uint8 = -1 //~ error: -1
let l = HZ
let m: array<_, 3> = {1, 2, 3}
let n: array<_, 2> = m //~ error: `_` needs a literal to take the element's type from

func number() int32 {
    return 0
}

let o = pair() //~ error: a variable cannot hold several results: give each one a name

func pair() (int32, bool) {
    return (1, true)
}

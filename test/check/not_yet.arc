namespace not_yet

import "github.com/arc-lang/linux/kernel/raw/fs"

let c: array<_, 3> //~ error: `_` needs a literal to take the element's type from
let d: float32 = 0 //~ error: a kernel has no floating point: `float32` cannot be used for `linux-kernel-x64`
let e: float64 = 0 //~ error: a kernel has no floating point: `float64` cannot be used for `linux-kernel-x64`

struct Nested {
    enum Inner { A, B } //~ error: an enum inside a struct is not translated yet
    x: int32
    struct Other { //~ error: a type inside a struct is not translated yet
        y: int32
    }
    z: struct {
        y: int32
    }
}

class Counted<T> { //~ error: generic classes are not translated yet
    x: T
}

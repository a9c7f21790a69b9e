namespace type_size

import "github.com/arc-lang/linux/kernel/raw/fs"
import "github.com/arc-lang/linux/kernel/raw/module"

const COUNT: usize = 3
const ZERO = 0
let some: int32 = 1

let a: void = 0 //~ error: a variable cannot be `void`
let b: module.module = {} //~ error: a variable cannot be of type `module.module`, which is opaque
let c: array<uint8, COUNT> = {}
let d: array<uint8, ZERO> = {} //~ error: an array has 1 to 2147483647 elements, not 0
let e: array<uint8, 1 << 40> = {} //~ error: an array has 1 to 2147483647 elements, not 1099511627776
let f: array<uint8> = {} //~ error: an array is written `array<T, N>`
let g: array<void, 2> = {} //~ error: an element cannot be `void`
let h: array<module.module, 2> = {} //~ error: an element cannot be of type `module.module`
let i: array<uint8, some> = {} //~ error: known when translating
let l: array<4, 4> = {} //~ error: a type is expected here, not a value
let j: array<uint8, *int32> = {} //~ error: an array's length is a constant

struct Holder {
    inner: module.module //~ error: a field cannot be of type `module.module`
    nothing: void //~ error: a field cannot be `void`
    open: *fs.file
}

func take(nothing: void) { //~ error: a parameter cannot be `void`
}

func whole(bytes: array<uint8, 4>) {
}

func give() array<uint8, 4> {
    return {}
}

func opaque() module.module { //~ error: a result cannot be of type `module.module`
    return {}
}

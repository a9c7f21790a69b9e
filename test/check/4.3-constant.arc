// A constant of a struct or array is data that nobody writes.
struct Size { width: uint16 }

const VGA = Size{640}
const SQUARES: array<uint8, 2> = {0, 1}

func use(a: array<uint8, 2>, b: array<uint8, 3>) {
    VGA.width = 3 //~ error: `VGA.width` cannot be changed: `VGA` is a constant
    SQUARES[0] = 3 //~ error: `SQUARES[0]` cannot be changed: `SQUARES` is a constant
    let p: *Size = &VGA //~ error: local `p` wants `*Size`, not `*const Size`
    let q: *const Size = &VGA
    let s: []uint8 = SQUARES //~ error: local `s` wants `[]uint8`, not `array<uint8, 2>`
    VGA = {1} //~ error: `VGA` cannot be changed: `VGA` is a constant
    a = b //~ error: `a` wants `array<uint8, 2>`, not `array<uint8, 3>`
    a = SQUARES
    const WIDTH = VGA.width //~ error: the value of `WIDTH` is not known when translating: only a `let` can hold it
    const LATE = Size{a[0]} //~ error: the value of `LATE` is not known when translating: only a `let` can hold it
}

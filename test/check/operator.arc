namespace operator

struct Point {
    x: int32
}

enum Mode: uint32 { OFF, ON = 4 }

type Handle: uint32

func arithmetic(a: int32, b: uint32, c: uint8, s: string, p: *int32, v: *void) {
    let sum = a + b //~ error: `+` wants one type on both sides, not `int32` and `uint32`
    let narrow: uint8 = c + c
    let wide = c + a
    let wrong: uint8 = c + a //~ error: local `wrong` wants `uint8`, not `int32`
    let big = c + 300 //~ error: the other side is `uint8`, which does not hold 300
    let text = s + "x" //~ error: `+` does not work on `string`
    let zero = a / 0 //~ error: division by zero
    let rest = 5 % 0 //~ error: division by zero
    let shifted = c << 8 //~ error: a `uint8` cannot be shifted by 8
    let back = c >> -1 //~ error: a `uint8` cannot be shifted by -1
    let odd = s << 1 //~ error: `<<` wants integers, not `string` and `integer constant`
    let far = v + 1 //~ error: a `*void` has no elements to count; cast it to a pointer to bytes first
    let both = p + p //~ error: `+` does not work on `*int32` and `*int32`
    let product = p * 2 //~ error: `*` wants one type on both sides, not `*int32` and `integer constant`
    let minus = -s //~ error: `-` does not work on `string`
    let not = !a //~ error: `!` wants a `bool`, not `int32`
    let flip = ~true //~ error: `~` does not work on `bool`
    let nothing = *a //~ error: `int32` is not a pointer: there is nothing behind it
    let void_ = *v //~ error: a `*void` points to nothing that has a type; cast it first
    _ = narrow + cast<uint8>(wide)
}

func compare(a: int32, b: uint32, p: *int32, q: *void, f: func(), m: Mode, x: Point, h: Handle, e: be16, s: string) bool {
    let chain = 1 < a < 3 //~ error: comparisons do not chain
    let equal = a == b == true //~ error: comparisons do not chain
    let point = x == x //~ error: `==` does not work on `Point`
    let less = true < false //~ error: `<` does not work on `bool`
    let text = s < s //~ error: `<` does not work on `string`
    let funcs = f == f //~ error: `==` does not work on `func()`
    let mode = m == 4 //~ error: `==` wants one type on both sides, not `Mode` and `integer constant`
    let order = e == 8 //~ error: `==` wants one type on both sides, not `be16` and `integer constant`
    let big = e < e //~ error: `<` does not work on `be16`
    let handle = h == a //~ error: `==` wants one type on both sides, not `Handle` and `int32`
    let number = a == null //~ error: `==` wants one type on both sides, not `int32` and `null`
    let holds = b == -1 //~ error: the other side is `uint32`, which does not hold -1
    return p == q && f != null && p != null && h == 3 && m == Mode.ON && s == "x"
}

func logic(a: int32, p: *int32, s: string) {
    if a { //~ error: `if` wants a `bool`, not `int32`
        return
    }
    if p { //~ error: `if` wants a `bool`, not `*int32`
        return
    }
    for a { //~ error: `for` wants a `bool`, not `int32`
    }
    if p != null && s { //~ error: `&&` wants a `bool`, not `string`
        return
    }
}

func enums(m: Mode, h: Handle) {
    let or = m | Mode.ON
    let and = m & 4 //~ error: `&` wants one type on both sides, not `Mode` and `integer constant`
    let sum = m + Mode.ON //~ error: `+` does not work on `Mode`
    let two = h + 2
    _ = two + cast<Handle>(or)
}

const TOO_BIG: uint8 = 200 + 100 //~ error: constant `TOO_BIG` wants `uint8`, which does not hold 300
const FITS: uint8 = 300 - 100
const SMALL: uint8 = 200
const WRAPS: uint8 = SMALL + SMALL //~ error: constant `WRAPS` wants `uint8`, which does not hold 400
const FREE: uint32 = SMALL + SMALL
const MASK: uint32 = ~(1 << 4)

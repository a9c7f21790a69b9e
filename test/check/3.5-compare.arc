// What can be compared, and with what.
struct Point { x: int32 }
enum A { X, Y }
enum B { X, Y }

func f() {}
func g() {}

func compare(p: Point, q: Point, a: array<byte, 2>, s: []byte, n: int32, t: string, x: A, y: B, h: func(), u: *int32, v: *uint32, w: be16, z: uint16) bool {
    let b = p == q //~ error: `==` does not work on `Point`
    let c = a == a //~ error: `==` does not work on `array<uint8, 2>`
    let d = s == s //~ error: `==` does not work on `[]uint8`
    let e = h == g //~ error: `==` does not work on `func()`
    let i = h != null
    let j = n == null //~ error: `==` wants one type on both sides, not `int32` and `null`
    let k = t < t //~ error: `<` does not work on `string`
    let l = x == y //~ error: `==` wants one type on both sides, not `A` and `B`
    let m = u == v //~ error: `==` wants one type on both sides, not `*int32` and `*uint32`
    let o = w < w //~ error: `<` does not work on `be16`
    let r = w == z //~ error: `==` wants one type on both sides, not `be16` and `uint16`
    let aa = x < A.Y
    let bb = n == t //~ error: `==` wants one type on both sides, not `int32` and `string`
    let cc = true < false //~ error: `<` does not work on `bool`
    return n < 3
}

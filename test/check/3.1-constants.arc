// A constant must fit where it is used.
const BIG = 1 << 40
const E: int32 = 5

func f(n: uint8) uint8 { return n }

func uses(a: uint8, b: int64) int32 {
    let c: uint8 = 256 //~ error: local `c` wants `uint8`, which does not hold 256
    let d: int8 = -129 //~ error: local `d` wants `int8`, which does not hold -129
    let e: uint32 = -1 //~ error: local `e` wants `uint32`, which does not hold -1
    let g: int32 = BIG //~ error: local `g` wants `int32`, which does not hold 1099511627776
    let h = 0xffff_ffff_ffff_ffff + 1 //~ error: no integer type holds this value
    let i: uint8 = -E //~ error: local `i` wants `uint8`, which does not hold -5
    let j = a + 300 //~ error: the other side is `uint8`, which does not hold 300
    let k: bool = 1 //~ error: local `k` wants `bool`, not a number
    let l: string = 'a' //~ error: local `l` wants `string`, not `char`
    let m: int32 = true //~ error: local `m` wants `int32`, not `bool`
    let n: int32 = null //~ error: local `n` wants `int32`, not `null`
    let o = null //~ error: `null` has no type by itself: write `let o: *T = null`
    a = f(1000) //~ error: argument `n` of `f` wants `uint8`, which does not hold 1000
    b = -E
    let p: uint8 = cast<uint8>(300)
    return 3_000_000_000 //~ error: the result wants `int32`, which does not hold 3000000000
}

// A value becomes another type only where that has all its values.
type Celsius: int16
type Metres: int16

func mixed(a: int8, b: uint8, c: int32, d: uint32, e: int64, f: uint64, g: usize, h: isize, i: bool, j: char, t: Celsius, m: Metres) bool {
    let k: int32 = b
    let l: int32 = d //~ error: local `l` wants `int32`, not `uint32`
    let n: uint64 = a //~ error: local `n` wants `uint64`, not `int8`
    let o: uint8 = a //~ error: local `o` wants `uint8`, not `int8`
    let p: int32 = g //~ error: local `p` wants `int32`, not `usize`
    let q: usize = f
    let r: isize = e
    let s: usize = h //~ error: local `s` wants `usize`, not `isize`
    let u: int32 = i //~ error: local `u` wants `int32`, not `bool`
    let v: char = b //~ error: local `v` wants `char`, not `uint8`
    let w = c + d //~ error: `+` wants one type on both sides, not `int32` and `uint32`
    let x = t + m //~ error: `+` wants one type on both sides, not `Celsius` and `Metres`
    let y: int16 = t //~ error: local `y` wants `int16`, not `Celsius`
    let z = i + i //~ error: `+` does not work on `bool`
    let sum: uint16 = b + b
    c <<= e
    c += e //~ error: `c` is `int32`, which does not hold what `+` gives with `int64`
    t = t + 1
    return e < f //~ error: `<` wants one type on both sides, not `int64` and `uint64`
}

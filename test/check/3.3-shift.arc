// Constant shifts and divisions that have no result.
func shifts(a: uint8, b: int32, c: uint64) uint64 {
    a <<= 8 //~ error: a `uint8` cannot be shifted by 8
    b = b << 32 //~ error: a `int32` cannot be shifted by 32
    c = c >> 64 //~ error: a `uint64` cannot be shifted by 64
    b = b << -1 //~ error: a `int32` cannot be shifted by -1
    b = b / 0 //~ error: division by zero
    b %= 0 //~ error: division by zero
    const D = 1 / 0 //~ error: division by zero
    const S = 1 << 5000 //~ error: a `integer constant` cannot be shifted by 5000
    b = b >> a
    return c
}

// A shift count is taken modulo the width of the left operand, whose type it has.
import "github.com/arc-lang/kernel/log"

func shifts8(a: uint8, n: uint32) {
    log.info("uint8 ${a << n} ${a >> n}")
}

func shifts_signed8(a: int8, n: uint8) {
    log.info("int8 ${a << n} ${a >> n}")
}

func shifts16(a: int16, n: int32) {
    log.info("int16 ${a << n} ${a >> n}")
}

func shifts32(a: int32, n: int64) {
    log.info("int32 ${a << n} ${a >> n}")
}

func shifts64(a: int64, n: uint32) {
    log.info("int64 ${a << n} ${a >> n}")
}

func plain64(a: uint64, n: uint8) {
    log.info("uint64 ${a << n} ${a >> n}")
}

func narrow_then_shift(a: uint8, b: uint8) uint8 {
    return (a + b) >> 1
}

func widened(a: uint8) uint32 {
    let wide: uint32 = a

    return wide << 24
}

func main() {
    shifts8(0x81, 1)
    shifts8(0x81, 8)
    shifts8(0x81, 9)
    shifts_signed8(-127, 1)
    shifts_signed8(-1, 7)
    shifts16(-2, 15)
    shifts16(0x1234, 17)
    shifts32(-1, 31)
    shifts32(1, 33)
    shifts32(1, -1)
    shifts64(-1, 63)
    shifts64(1, 65)
    plain64(1, 63)
    plain64(0x8000000000000001, 64)
    log.info("${narrow_then_shift(255, 255)}")
    log.info("${widened(0xff)}")
    let n: uint32 = 5
    let by = 33
    n <<= by
    log.info("${n}")
    by--
    n >>= by
    log.info("${n}")
    let k: int8 = 64
    k <<= 1
    log.info("${k}")
    k >>= 7
    log.info("${k}")
}

//= uint8 2 64
//= uint8 129 129
//= uint8 2 64
//= int8 2 -64
//= int8 -128 -1
//= int16 0 -1
//= int16 9320 2330
//= int32 -2147483648 -1
//= int32 2 0
//= int32 -2147483648 0
//= int64 -9223372036854775808 -1
//= int64 2 0
//= uint64 9223372036854775808 0
//= uint64 9223372036854775809 9223372036854775809
//= 127
//= 4278190080
//= 10
//= 10
//= -128
//= -1

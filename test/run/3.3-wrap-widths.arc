// Addition, subtraction and multiplication wrap at each width, with and without a sign.
import "github.com/arc-lang/kernel/log"

func signs8(a: int8, b: int8) {
    log.info("int8 ${a + b} ${a - b} ${a * b} ${-a}")
}

func plain8(a: uint8, b: uint8) {
    log.info("uint8 ${a + b} ${a - b} ${a * b} ${-a} ${~a}")
}

func signs16(a: int16, b: int16) {
    log.info("int16 ${a + b} ${a - b} ${a * b} ${-a}")
}

func plain16(a: uint16, b: uint16) {
    log.info("uint16 ${a + b} ${a - b} ${a * b} ${-a} ${~a}")
}

func signs32(a: int32, b: int32) {
    log.info("int32 ${a + b} ${a - b} ${a * b} ${-a}")
}

func plain32(a: uint32, b: uint32) {
    log.info("uint32 ${a + b} ${a - b} ${a * b} ${-a} ${~a}")
}

func signs64(a: int64, b: int64) {
    log.info("int64 ${a + b} ${a - b} ${a * b} ${-a}")
}

func plain64(a: uint64, b: uint64) {
    log.info("uint64 ${a + b} ${a - b} ${a * b} ${-a} ${~a}")
}

func main() {
    signs8(-128, 127)
    signs8(-128, -1)
    plain8(255, 255)
    signs16(-32768, 32767)
    signs16(-32768, -1)
    plain16(65535, 65535)
    signs32(-2147483648, 2147483647)
    signs32(-2147483648, -1)
    plain32(4294967295, 4294967295)
    signs64(-9223372036854775808, 9223372036854775807)
    signs64(-9223372036854775808, -1)
    plain64(18446744073709551615, 18446744073709551615)
}

//= int8 -1 1 -128 -128
//= int8 127 -127 -128 -128
//= uint8 254 0 1 1 0
//= int16 -1 1 -32768 -32768
//= int16 32767 -32767 -32768 -32768
//= uint16 65534 0 1 1 0
//= int32 -1 1 -2147483648 -2147483648
//= int32 2147483647 -2147483647 -2147483648 -2147483648
//= uint32 4294967294 0 1 1 0
//= int64 -1 1 -9223372036854775808 -9223372036854775808
//= int64 9223372036854775807 -9223372036854775807 -9223372036854775808 -9223372036854775808
//= uint64 18446744073709551614 0 1 1 0

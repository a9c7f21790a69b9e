// Integers wrap around at each width.
import "github.com/arc-lang/kernel/log"

func add8(a: uint8, b: uint8) uint8 { return a + b }
func add16(a: int16, b: int16) int16 { return a + b }
func mul16(a: uint16, b: uint16) uint16 { return a * b }
func add32(a: int32, b: int32) int32 { return a + b }
func mul64(a: int64, b: int64) int64 { return a * b }

func main() {
    let small: int8 = 127

    log.info("${add8(200, 100)}")
    log.info("${add16(32767, 1)}")
    log.info("${mul16(65535, 65535)}")
    log.info("${add32(2147483647, 1)}")
    log.info("${mul64(0x4000000000000000, 2)}")
    small++
    log.info("${small}")
}

//= 44
//= -32768
//= 1
//= -2147483648
//= -9223372036854775808
//= -128

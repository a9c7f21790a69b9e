// Division rounds towards zero, and the rest has the sign of what is divided.
import "github.com/arc-lang/kernel/log"

func signed(a: int32, b: int32) { log.info("${a / b} ${a % b}") }
func narrow(a: int8, b: int8) { log.info("${a / b} ${a % b}") }
func plain(a: uint32, b: uint32) { log.info("${a / b} ${a % b}") }
func wide(a: int64, b: int64) { log.info("${a / b} ${a % b}") }
func widest(a: uint64, b: uint64) { log.info("${a / b} ${a % b}") }

func main() {
    signed(7, 2)
    signed(-7, 2)
    signed(7, -2)
    signed(-7, -2)
    narrow(-128, 3)
    narrow(-100, -7)
    plain(4294967295, 2)
    wide(-9223372036854775808, 10)
    widest(18446744073709551615, 10)
    let n: uint8 = 250
    n += 10
    n /= 2
    log.info("${n}")
    n %= 0b11
    log.info("${n}")
    let m: uint8 = 200
    // Both operands of the division wrapped first.
    log.info("${(m + 100) / (m - 198)} ${(m * 2) % 100}")
}

//= 3 1
//= -3 -1
//= -3 1
//= 3 -1
//= -42 -2
//= 14 -2
//= 2147483647 1
//= -922337203685477580 -8
//= 1844674407370955161 5
//= 2
//= 2
//= 22 44

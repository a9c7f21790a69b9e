// Constants have any precision until they are used; negated ones stay free.
import "github.com/arc-lang/kernel/log"

const HUGE = 1 << 100
const LIMIT: uint32 = 100
const E: int32 = 22
const MASK = ~0
const MIXED = (HUGE >> 98) + 0x10 - 0b11 * 0o7

func fails() int64 { return -E }
func tops() uint64 { return (1 << 64) - 1 }
func lows() int64 { return -(1 << 63) }

func main() {
    let a = 2147483647
    let b = 2147483648
    let c = 0xffff_ffff_ffff_ffff
    let d: uint8 = HUGE >> 93
    let e: int8 = -128

    log.info("${a} ${b} ${c} ${d} ${e}")
    log.info("${sizeof<int32>} ${LIMIT * 1000} ${fails()} ${MIXED}")
    log.info("${tops()} ${lows()}")
    let m: int16 = MASK
    let n: uint8 = 'a'
    log.info("${m} ${n} ${n == 'a'} ${'\n'} ${'\x41'} ${'\''}")
    log.info("${1000000 * 1000000} ${7 / 2} ${-7 / 2} ${-7 % 3} ${1 << 40}")
    log.info("${0x7fffffff + 1} ${-2147483648} ${-9223372036854775808}")
    log.info("${1 < 2} ${HUGE > 1} ${(1 << 70) == HUGE} ${5 & 6 | 8 ^ 1}")
}

//= 2147483647 2147483648 18446744073709551615 128 -128
//= 4 100000 -22 -1
//= 18446744073709551615 -9223372036854775808
//= -1 97 1 10 65 39
//= 1000000000000 3 -3 -1 1099511627776
//= 2147483648 -2147483648 -9223372036854775808
//= 1 1 0 13

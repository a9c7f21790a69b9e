/// Integers: what wraps, what is cast, what is masked.
namespace numbers

import "github.com/arc-lang/linux/kernel/log"

const MODULE_LICENSE = "GPL"
const MODULE_DESCRIPTION = "Integers"

const BIG: uint64 = 1 << 40
const PAGE: usize = 4 * 1024
const MASK: uint32 = ~0
const LOWEST: int32 = -2147483648
const FARTHEST: int64 = -9223372036854775808
const STATUS: uint32 = 0x0000_00F0

let seen: uint64 = 0

// The sum wraps at eight bits before it is halved.
func mean(a: uint8, b: uint8) uint8 {
    return (a + b) / 2
}

func wide_mean(a: uint8, b: uint8) uint32 {
    return (cast<uint32>(a) + b) / 2
}

// Digits stay as they are written.
func status(n: uint32) uint32 {
    return n & (STATUS | 0x0f) & 0b1111_0101
}

func is_lowest(n: int32, far: int64) bool {
    return n == LOWEST || far == FARTHEST || n == -0x8000_0000
}

func wrapped(a: uint8, b: uint8) uint32 {
    return a + b
}

func compare(a: uint16, b: uint16) bool {
    return a + b > 1000
}

func shift(x: uint32, bits: uint32) uint32 {
    return x << bits
}

func shift_narrow(x: uint8, bits: uint32) uint32 {
    return x << bits
}

func shift_signed(x: int32, bits: uint32) int32 {
    return x << bits
}

func halve(x: int64) int64 {
    return x >> 1
}

func widen(x: int32) int64 {
    return cast<int64>(x) * 1_000_000_000
}

func cut(x: uint64) uint16 {
    let low = cast<uint16>(x)

    return low
}

func cut_and_add(x: uint64) uint32 {
    return cast<uint8>(x) + cast<uint32>(1)
}

func negate(x: uint8) uint8 {
    return -x
}

func flip(x: uint8) uint32 {
    return ~x
}

func rotate(x: uint8) uint8 {
    return x << 1 | x >> 7
}

func one_bit(n: uint32) uint64 {
    let one: uint64 = 1

    return one << n
}

func is_even(x: int32) bool {
    return (x & 1) == 0
}

func flags(x: uint32) uint32 {
    let f = x

    f |= 0x10
    f &= ~cast<uint32>(0b1000)
    f ^= 0o17
    f <<= 2
    return f
}

// What a checker of C knows when it looks at these is cut by a mask.
func known() uint32 {
    let high: uint8 = 200
    let low: uint8 = 100
    let all: uint64 = 0x1_2345_6789
    let sum = high + low

    return sum + cast<uint32>(all) + ~high
}

func init() int32 {
    seen += BIG
    log.info("${mean(200, 100)} ${wide_mean(200, 100)} ${wrapped(200, 100)}")
    log.info("${compare(60000, 10000)} ${shift(1, 33)} ${shift_narrow(0x81, 1)}")
    log.info("${shift_signed(-1, 4)} ${halve(-3)} ${widen(-5)} ${cut(0x12345)}")
    log.info("${cut_and_add(0x1ff)} ${negate(1)} ${flip(0xf0)} ${rotate(0x81)}")
    log.info("${one_bit(35)} ${is_even(-2)} ${flags(0x7f)} ${PAGE} ${MASK} ${LOWEST}")
    log.info("${known()}")
    log.info("${seen} ${status(0xffff)} ${is_lowest(-2147483647, 0)} ${is_lowest(0, FARTHEST)}")
    return 0
}

// Assignments, and ++ and -- on either side.
import "github.com/arc-lang/kernel/log"

enum Bits: uint8 { NONE, A, B, C }

func main() {
    let n = 10
    let u: uint8 = 250
    let list: array<int32, 3> = {}
    let i = 0
    let b = Bits.A
    let p: *int32 = list

    n += 5
    n -= 3
    n *= 4
    n /= 5
    n %= 7
    log.info("${n}")
    n <<= 4
    n >>= 1
    n |= 5
    n &= 0x1c
    n ^= 2
    log.info("${n}")
    u += 10
    log.info("${u} ${u++} ${u} ${++u} ${u--} ${--u}")
    list[i++] = 7
    list[++i] = i
    p += 2
    log.info("${list[0]} ${list[1]} ${list[2]} ${i} ${*p}")
    b |= Bits.B
    b ^= Bits.A
    log.info("${b == Bits.B}")
}

//= 2
//= 22
//= 4 4 5 6 6 4
//= 7 0 2 2 2
//= 1

/// Loops, labels, switches.
namespace flow

import "github.com/arc-lang/linux/kernel/log"

const MODULE_LICENSE = "GPL"
const MODULE_DESCRIPTION = "Loops, labels, switches"

const ROWS = 3
const COLUMNS = 4

enum Kind: uint32 { NONE, SMALL, LARGE = 10 }

let grid: array<array<uint8, COLUMNS>, ROWS> = {}
let sizes: array<uint32, 4> = {1, 2, 4, 8}

func kind_of(n: uint32) Kind {
    if n == 0 {
        return Kind.NONE
    } else if n < 10 {
        return Kind.SMALL
    } else {
        return Kind.LARGE
    }
}

func weight(self kind: Kind) uint32 {
    switch kind {
    case Kind.NONE:
        return 0
    case Kind.SMALL, Kind.LARGE:
        // Both weigh the same.
        return 7
    }
    return 1
}

func first_zero() uint32 {
    let found: uint32 = 99

    search: for r in 0..ROWS {
        for c in 0..COLUMNS {
            if grid[r][c] == 0 {
                found = cast<uint32>(r * COLUMNS + c)
                break search
            }
            if c == 2 {
                continue
            }
        }
    }
    return found
}

func sum_of_sizes() uint32 {
    let sum: uint32 = 0

    for s in sizes {
        sum += s
    }
    for i, s in sizes {
        if i > 1 {
            sum += s
            sum++
        }
    }
    return sum
}

func collatz(start: uint64) uint32 {
    let n = start
    let steps: uint32 = 0

    for n != 1 {
        if n % 2 == 0 {
            n /= 2
        } else {
            n = 3 * n + 1
        }
        steps++
    }
    return steps
}

func forever(limit: int32) int32 {
    let i = 0

    for {
        i++
        switch i % 3 {
        case 0:
            continue
        case 1:
            break
        default:
            i++
        }
        if i > limit {
            break
        }
    }
    return i
}

func countdown(from: int32) int32 {
    let total = 0

    for let i = from; i > 0; i-- {
        if i == 5 || (i > 7 && i < 9) {
            continue
        }
        total += i
    }
    return total
}

// Strings are compared one after the other.
func speed(mode: string) uint32 {
    switch mode {
    case "fast", "full":
        return 100
    case "slow":
        return 10
    default:
        return 50
    }
}

func parse(word: string) int32 {
    let sign: int32 = 1

    switch word {
    case "":
        log.info("nothing")
    // What one says to agree.
    case "on", "yes":
        sign = 2
        if first_zero() == 1 {
            sign++
        }
    case "off":
        sign = -1
    default:
        sign = 0
    }
    return sign * 10
}

func init() int32 {
    grid[0][0] = 1
    log.info("zero at ${first_zero()}, sum ${sum_of_sizes()}")
    log.info("kind ${kind_of(12)} weighs ${kind_of(12).weight()}")
    log.info("${collatz(27)} steps, ${forever(10)}, ${countdown(10)}")
    log.info("${speed("full")}, ${speed("slow")}, ${speed("?")}")
    log.info("${parse("on")}, ${parse("off")}, ${parse("?")}")
    return 0
}

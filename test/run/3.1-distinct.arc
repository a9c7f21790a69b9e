// A new type has the operators of what it is made like, and no conversions.
import "github.com/arc-lang/kernel/log"

type Celsius: int16
type Handle: *void
type Check: func(int32) bool
type Bytes = *const byte
type Number = int32

const FREEZING: Celsius = 0

/// Zero is success.
@fails(nonzero, memory: LACKING)
type Status: uint32

const LACKING: Status = 7

struct Room {
    warm: Celsius
    last: array<Celsius, 3>
}

func warmer(t: Celsius) Celsius { return t + 1 }
func is_even(n: int32) bool { return n % 2 == 0 }
func apply(c: Check, n: int32) bool { return c(n) }

func first(wanted: Status) Status {
    return wanted
}

func find(there: bool, n: *int32) *int32 {
    if there {
        return n
    }
    return null
}

func all(wanted: Status, there: bool) Status {
    let n: int32 = 3

    errdefer log.info("all failed")
    try first(wanted)
    let p = try find(there, &n)
    log.info("all ${*p}")
    return 0
}

func main() int32 {
    let t: Celsius = 32767
    let room: Room = {warm: 20}
    let n: Number = 4
    let h: Handle = cast<Handle>(&n)

    room.last[1] = warmer(room.warm)
    log.info("${cast<int32>(warmer(t))} ${cast<int32>(room.last[1])} ${room.warm > FREEZING}")
    t -= 7
    t++
    log.info("${cast<int64>(t) * 2} ${cast<int32>(-t)} ${h != null}")
    log.info("${apply(is_even, n)} ${cast<int32>(cast<Celsius>(70000))}")
    log.info("${cast<uint32>(all(0, true))} ${cast<uint32>(all(3, true))}")
    log.info("${cast<uint32>(all(0, false))}")
    return 0
}

//= -32768 21 1
//= 65522 -32761 1
//= 1 4464
//= all 3
//= all failed
//= 0 3
//= all failed
//= 7

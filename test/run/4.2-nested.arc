// Unions, and structs inside structs.
import "github.com/arc-lang/kernel/log"

union Number {
    whole: uint32
    bytes: array<uint8, 4>
    signed: int32
}

struct Event {
    kind: uint8         // which of them it is
    struct {
        low: uint16
        high: uint16
    }
    union {
        key: uint32
        move: struct { x: int16, y: int16 }
    }
    at: struct {
        second: uint64
        part: struct { nano: uint32 }
    }
}

func later(e: *Event, by: uint64) {
    e.at.second += by
    e.at.part.nano = 5
}

func main() int32 {
    let n = Number{signed: -1}
    let m: Number = {}
    let e: Event = {kind: 1, high: 7, key: 0, at: {second: 3, part: {nano: 1}}}
    let at = e.at
    let f: Event = {}

    n.whole -= 1
    log.info("${n.signed} ${m.whole} ${sizeof<Number>()}")
    e.move.x = -2
    e.low = e.high + 1
    later(&e, 10)
    log.info("${e.move.x} ${e.low} ${e.high} ${e.kind}")
    log.info("${e.at.second} ${e.at.part.nano} ${at.second} ${at.part.nano}")
    e.at = at
    f = e
    f.at.part = {nano: 9}
    e.move = {3, 4}
    log.info("${f.at.second} ${f.at.part.nano} ${e.move.y} ${f.move.x}")
    return 0
}

//= -2 0 4
//= -2 8 7 1
//= 13 5 3 1
//= 3 9 4 -2

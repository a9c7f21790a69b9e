// There is no promotion: operators work in the type of their operands.
import "github.com/arc-lang/kernel/log"

// Small operands of a wider operation: it is unsigned all the same.
let bytes: array<uint8, 2> = {5, 200}
let flag: bool = false

func halved(n: uint32) uint32 { return cast<uint32>(bytes[0]) - 13 >> n }
func wider() uint64 { return cast<uint32>(flag) - 13 }
func is_more() bool { return cast<uint32>(bytes[0]) - bytes[1] > 5 }

func main() {
    let a: uint8 = 200
    let b: uint8 = 100
    let wide: int32 = a + b             // wraps, then widens
    let c: int16 = 300
    let d: int16 = 300

    log.info("${wide}")
    log.info("${a + b == 44} ${a + b > 250}")
    log.info("${(a + b) / 2}")
    log.info("${(a - b - b - b) / 2}")
    log.info("${c * d / 2}")
    log.info("${~a} ${~a == 55}")
    log.info("${-b == 156}")
    // The wider operand decides.
    let e: uint32 = 4294967290
    log.info("${e + a} ${a + e > 200}")
    let f: int64 = e
    log.info("${f + a}")
    let g: uint16 = a
    log.info("${g + a + b}")
    let h: usize = e
    let i: uint64 = h
    log.info("${i + h}")
    log.info("${halved(1)} ${wider()} ${is_more()}")
}

//= 44
//= 1 0
//= 22
//= 78
//= 12232
//= 55 1
//= 1
//= 194 0
//= 4294967490
//= 500
//= 8589934580
//= 2147483644 4294967283 1

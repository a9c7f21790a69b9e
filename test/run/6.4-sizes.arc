// sizeof, alignof and offsetof are constants without a type: no size_t decides.
import "github.com/arc-lang/kernel/log"

struct Entry {
    key: uint8
    link: uint64
    flag: uint16
}

const SIZE = sizeof<Entry>
const ROOM: int32 = sizeof<Entry> * 4

func less(i: int32) bool { return i < sizeof<Entry> }
func more(i: int64) bool { return i > ROOM - 1 }
func product(n: uint32) bool { return n * sizeof<Entry> < 100 }
func half(n: int32) int32 { return (sizeof<Entry> - n) / 2 }
func shift(n: uint32) uint32 { return sizeof<uint32> << n }

func main() {
    log.info("${sizeof<Entry>} ${alignof<Entry>} ${offsetof<Entry>(link)} ${offsetof<Entry>(flag)}")
    log.info("${SIZE} ${ROOM} ${SIZE * 2} ${-SIZE} ${SIZE - 100} ${(SIZE - 100) / 2}")
    log.info("${less(-1)} ${less(23)} ${less(24)}")
    log.info("${more(-1)} ${more(96)}")
    log.info("${product(0x2000_0000)} ${half(100)}")
    log.info("${shift(1)} ${shift(31)}")
    let size: usize = sizeof<Entry>
    let x = sizeof<uint64>
    log.info("${size} ${x - 10} ${size * sizeof<Entry>}")
    log.info("${sizeof<*Entry>} ${sizeof<array<uint16, 5>>} ${sizeof<bool>}")
}

//= 24 8 8 16
//= 24 96 48 -24 -76 -38
//= 1 1 0
//= 0 1
//= 1 -38
//= 8 0
//= 24 -2 576
//= 8 10 1

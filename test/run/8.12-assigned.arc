// Macros that assign one of their arguments: here, what follows a pointer.
import "github.com/arc-lang/kernel/log"

extern "sys/types.h", "arpa/nameser.h" {
    @result(1) func NS_GET16(from: *const byte) uint32
    @result(1) func NS_GET32(from: *const byte) uint32 "unsigned int"
}

let bytes: array<byte, 8> = {0, 1, 2, 3, 4, 5, 6, 7}
let early = first()

func first() uint32 {
    let at: *const byte = bytes

    return NS_GET16(at)
}

func second() int32 {
    let at: *const byte = &bytes[2]
    let found: uint32 = 9

    if bytes[0] == 0 {
        found = NS_GET32(at)
    }
    at = &bytes[4]

    let wide: uint64 = NS_GET16(at)

    log.info("${found == 0x02030405} ${wide == 0x0405}")
    at = bytes
    return cast<int32>(found + NS_GET16(at))
}

func main() {
    log.info("${early} ${second() == 0x02030406}")
}
//= 1 1
//= 1 1

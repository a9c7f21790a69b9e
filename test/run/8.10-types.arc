// Macros of C's that are told types: first, or last where no parameter has them.
import "github.com/arc-lang/kernel/log"

extern "stddef.h" {
    func same "__builtin_types_compatible_p"<T, U>() int32
}

extern "sys/ioctl.h" {
    @constant func read "_IOR"<T>(driver: uint32, number: uint32) uint32
    @constant func none "_IO"(driver: uint32, number: uint32) uint32
}

struct Point { x: int32, y: int32 }

const GET_POINT = read<Point>('p', 1)
const GET_BYTE = read<uint8>('p', 2)
const CLEAR = none('p', 3)

func known(request: uint32) string {
    switch request {
    case GET_POINT: return "point"
    case GET_BYTE, CLEAR: return "byte or clear"
    default: return "unknown"
    }
}

func main() {
    log.info("${same<int32, int32>()} ${same<int32, uint8>()}")
    log.info("${GET_POINT} ${GET_BYTE} ${CLEAR}")
    log.info("${known(0x80087001)} ${known(0x7003)} ${known(0x80087002)}")
}

//= 1 0
//= 2148036609 2147577858 28675
//= point byte or clear unknown

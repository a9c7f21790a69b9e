// A macro of C's that is told its types first.
import "github.com/arc-lang/kernel/log"

extern "stddef.h" {
    func same "__builtin_types_compatible_p"<T, U>() int32
}

func main() {
    log.info("${same<int32, int32>()} ${same<int32, uint8>()}")
}

//= 1 0

// A constant that no type holds wraps where it is cast.
import "github.com/arc-lang/kernel/log"

func main() {
    let a = cast<int8>((1 << 100) + 300)
    let b = cast<uint64>((1 << 64) - 1 + (1 << 64))

    log.info("${a} ${b} ${cast<bool>(1 << 90)}")
}

//= 44 18446744073709551615 1

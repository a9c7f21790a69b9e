// The value that a field of C's gets in a literal without it.
import "github.com/arc-lang/kernel/log"

extern "time.h" {
    const CLOCKS_PER_SEC: int64 "long"
    struct tm {
        tm_year: int32 = 70
        tm_mday: int32 = 1
        tm_hour: int32
    }
}

let fixed = tm{tm_hour: 3}

func main() {
    let t = tm{tm_year: 80}
    let zero: tm

    log.info("${fixed.tm_year} ${fixed.tm_mday} ${fixed.tm_hour}")
    log.info("${t.tm_year} ${t.tm_mday} ${t.tm_hour} ${zero.tm_year}")
}

//= 70 1 3
//= 80 1 0 0

// `#if` around all that it may stand around.
import "github.com/arc-lang/kernel/log"
#if target_os(windows)
import "github.com/arc-lang/windows/kernel/log"
#endif

#if target_os(linux) || target_os(windows)
const SYSTEM = "kernel"
#elif target_arch(arm64) && target_arch(x64)
const SYSTEM = "both"
#else
const SYSTEM = "host"
#endif

#if !target_os(windows)
#if target_os(darwin)
let counter = 1
#else
let counter = 2
#endif
#endif

struct Point {
    x: int32
#if target_os(linux)
    y: string
#else
    y: int32
#endif
#if !(target_os(linux))
    func sum(self p: Point) int32 { return p.x + p.y }
#endif
}

enum Mode {
    OFF,
#if target_os(linux)
    HIDDEN,
#endif
    ON
}

extern c {
#if target_os(windows)
    func GetTickCount() uint32
#else
    func abs(n: int32) int32
#endif
}

func main() {
    let p = Point{x: 1, y: 2}
    let n = 0

#if target_os(linux)
    let local = 100
#else
    let local = 10
#endif
    for i in 0..3 {
        switch i {
#if target_os(linux)
        case 0:
            n += 1000
#endif
#if !target_os(linux)
        case 1:
            n += abs(-5)
#endif
        default:
#if target_os(linux)
            n += 500
#else
            n += 1
#endif
        }
    }
    if n > 3 {
#if target_os(windows)
        return
#endif
    }
    log.info("${SYSTEM} ${counter} ${p.sum()} ${local} ${n} ${Mode.ON}")
}

//= host 2 3 10 7 1

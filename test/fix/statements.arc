// fixes: 12 -Wno-missing-license
namespace fix_statements

enum Mode {
    OFF
    ON
}

struct Counter {
    count: int32

    mutating step(self c: *Counter) {
        c.count++
    }
}

const LIMIT: int32 = 3
const ZERO = Counter{}
let MODULE_VERSION = "1"

func fails(mode: Mode) int32 {
    let unused = 3
    let n: int32 = 0
    switch mode {
    case Mode.OFF:
        n = 1
    }
    if n == 3 {
        n == 4
    }
    LIMIT = n
    ZERO.step()
    return n
}

func count(size: usize) uint32 {
    return size
}

func dropped() int32 {
    fails(Mode.ON)
    return 0
}

func nothing() {
    fails(Mode.OFF)
    let mode = 0777
    if mode {
        fails(Mode.ON)
    }
}

// What a package's functions do where they are written into their callers.
namespace main

import "./lib"
import "github.com/arc-lang/kernel/log"

func widen() int64 {
    lib.total = 7
    let v = try lib.wide()
    return v
}

func first() int32 {
    let v = try lib.second()
    return v
}

func twice() int32 {
    return lib.both(() => {
        lib.total++
        return lib.total
    })
}

/// What fails in 64 bits is no failure once 32 of them are left.
func passes() int32 {
    let a = try lib.narrow()

    return a + 2
}

func main() {
    let a = 0
    let b = 0

    lib.state.low = 3
    lib.set(&lib.holder, () => {
        defer lib.table.call = lib.mark
        lib.state.high++
        return lib.state.high
    })
    (a, b) = lib.pair()
    log.info("${a} ${b} ${first()}")
    lib.total = 4
    lib.total = lib.late()
    log.info("${lib.total}")
    log.info("${lib.shift(1, 35)} ${lib.shift(3, 6)}")
    log.info("${widen()}")
    _ = lib.forgets(2)
    log.info("${twice()}")
    log.info("${lib.added(5)} ${lib.total}")
    log.info("${lib.fire(&lib.holder)} ${lib.fire(&lib.holder)} ${lib.state.high} ${lib.state.low}")
    a = lib.parted(b)
    log.info("${a}")
    lib.masked(-14)
    log.info("${lib.bits}")
    log.info("${passes()} ${lib.total}")
}

//= 2 3 -4
//= 5
//= 8 -64
//= -536870912
//= 17
//= 7 23
//= 1 2 2 3
//= left with 24
//= behind
//= 26
//= -1
//= 2 27

/// Conditions that must hold: a kernel warns once where one does not.
namespace assert

import "github.com/arc-lang/kernel/log"

const MODULE_LICENSE = "GPL"
const MODULE_DESCRIPTION = "Assertions"

let opened = 0

func open(mode: uint32) int32 {
    // Nobody opens it twice.
    assert(opened == 0)
    assert(mode != 0 && mode < 8)
    opened++
    return opened
}

func init() int32 {
    let p: *int32 = &opened
    let ok = open(3) > 0

    assert(p != null)
    assert(ok)
    assert(!(opened > 1))
    log.info("${opened} is open")
    return 0
}

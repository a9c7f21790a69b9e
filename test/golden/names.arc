/// Names that C, the kernel or somebody else has already.
namespace names

import "github.com/arc-lang/linux/kernel/log"
import "github.com/arc-lang/linux/kernel/raw/slab"

const MODULE_LICENSE = "GPL"
const MODULE_DESCRIPTION = "Names that are taken"

@param(perm: 0o444, desc: "A name of a local, too")
let count: int32 = 2

struct Names {
    register: int32
    http_server: uint32
}

struct LongName {
    inner: Names
    self: *LongName
}

let shared: Names = {register: 1}

func bump(self n: *Names) {
    n.register++
}

func bump(self l: *LongName) {
    l.inner.bump()
}

func init_again() int32 {
    return count
}

func current(int: int32) int32 {
    let count = int
    let static = 3
    let ret = count + static
    let kfree = 4

    return ret + kfree
}

func CamelCase(auto: *LongName) *LongName {
    auto.self = auto
    auto.bump()
    return auto.self
}

func uses_ret(ret: int32) int32 {
    let p = slab.kmalloc(8, slab.GFP_KERNEL)
    if p == null {
        return -1
    }
    defer slab.kfree(p)
    if ret > 3 {
        return ret
    }
    return current(ret)
}

func init() int32 {
    let long: LongName = {}

    shared.bump()
    log.info("${CamelCase(&long) == &long} ${long.inner.register}")
    log.info("${init_again()} ${current(count)} ${uses_ret(1)} ${shared.register}")
    return 0
}

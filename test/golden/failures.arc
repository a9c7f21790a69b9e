/// Failures of every kind, passed on.
namespace failures

import "github.com/arc-lang/linux/kernel/errno"
import "github.com/arc-lang/linux/kernel/log"
import "github.com/arc-lang/linux/kernel/raw/slab"

const MODULE_LICENSE = "GPL"
const MODULE_DESCRIPTION = "Failures"

extern "linux/err.h" {
    func ERR_PTR(error: int64 "long") *void
}

/// Zero is success.
@fails(nonzero, memory: NO_ROOM)
type Status: uint8

const NO_ROOM: Status = 9
const BUSY: Status = 3

@fails(err_ptr)
func find(n: int32, there: *int32) *int32 {
    if n < 0 {
        return ERR_PTR(-errno.ENOENT)
    }
    return there
}

// A number becomes an error pointer.
@fails(err_ptr)
func found(n: int32, there: *int32) *int32 {
    try check(n)
    return try find(n, there)
}

func check(n: int32) int32 {
    if n > 100 {
        return -errno.ERANGE
    }
    return 0
}

// And back.
func value(n: int32) int32 {
    let there: int32 = 7
    let p = try found(n, &there)

    return *p + n
}

func grab(size: usize) *void {
    if size > 4096 {
        return null
    }
    return slab.kmalloc(size, slab.GFP_KERNEL)
}

func start(busy: bool) Status {
    if busy {
        return BUSY
    }
    return 0
}

func fill(busy: bool, size: usize) Status {
    try start(busy)
    let p = try grab(size)
    defer slab.kfree(p)

    memset(p, 1, size)
    return 0
}

func copied(size: usize) (usize, *void) {
    let p = try grab(size)

    return (size, p)
}

func init() int32 {
    log.info("${value(1)} ${value(-1)} ${value(101)}")
    log.info("${cast<uint32>(fill(false, 16))} ${cast<uint32>(fill(true, 16))} ${cast<uint32>(fill(false, 8192))}")
    let (size, p) = copied(8)
    log.info("${size} ${p != null}")
    slab.kfree(p)
    return 0
}

/// Ways out of a function: what is deferred, and where it ends up.
namespace ladder

import "github.com/arc-lang/linux/kernel/errno"
import "github.com/arc-lang/linux/kernel/log"
import "github.com/arc-lang/linux/kernel/raw/fs"
import "github.com/arc-lang/linux/kernel/raw/mutex"
import "github.com/arc-lang/linux/kernel/raw/slab"

const MODULE_LICENSE = "GPL"
const MODULE_DESCRIPTION = "Ways out of a function"

let lock: mutex.mutex = {}      // protects total
let total: int32 = 0
let first: *void = null
let second: *void = null
let third: *void = null

let fops = fs.file_operations{}

// One exit: the step in place.
func one_exit(n: int32) int32 {
    mutex.mutex_lock(&lock)
    defer mutex.mutex_unlock(&lock)

    total += n
    return total
}

// Nothing returned, and two ways out.
func nothing(n: int32) {
    mutex.mutex_lock(&lock)
    defer mutex.mutex_unlock(&lock)

    if n < 0 {
        return
    }
    total += n
}

// Success and failure pass the same step.
func both_ways(n: int32) int32 {
    mutex.mutex_lock(&lock)
    defer mutex.mutex_unlock(&lock)

    if n < 0 {
        return -errno.EINVAL
    }
    if total + n > 100 {
        return -errno.E2BIG
    }
    total += n
    return 0
}

// A step for everybody, and one for failures alone.
func mixed(n: int32) int32 {
    let scratch = slab.kmalloc(64, slab.GFP_KERNEL)
    if scratch == null {
        return -errno.ENOMEM
    }
    defer slab.kfree(scratch)

    total += n
    errdefer total -= n

    try both_ways(n)
    if total > 50 {
        return -errno.ERANGE
    }
    return 0
}

// A block gives back what it took, however it is left.
func in_a_loop(rounds: int32) int32 {
    for i in 0..rounds {
        mutex.mutex_lock(&lock)
        defer mutex.mutex_unlock(&lock)

        if i == 3 {
            break
        }
        if total > 1000 {
            return -errno.ERANGE
        }
        total++
    }
    return 0
}

// What is given back behind the loop is known there.
func in_each_round(rounds: int32) int32 {
    for i in 0..rounds {
        let scratch: *int32 = try slab.kzalloc(64, slab.GFP_KERNEL)
        defer slab.kfree(scratch)

        *scratch = i
        if *scratch > 4 {
            return -errno.ERANGE
        }
        try both_ways(1)
    }
    for n in 0..2 {
        let scratch: *int32 = try slab.kmalloc(8, slab.GFP_KERNEL)
        defer slab.kfree(scratch)

        *scratch = n
        total -= *scratch
    }
    return total
}

// The value is computed before the step runs.
func value_first() int32 {
    defer total = 0
    return total * 2
}

// Null becomes the lack of memory; what comes last needs no way back.
func init() int32 {
    first = try slab.kmalloc(16, slab.GFP_KERNEL)
    errdefer slab.kfree(first)

    second = try slab.kzalloc(32, slab.GFP_KERNEL)
    errdefer {
        // In two steps.
        slab.kfree(second)
        second = null
    }

    third = try slab.kzalloc(48, slab.GFP_KERNEL)
    errdefer slab.kfree(third)

    try mixed(one_exit(5))
    nothing(-1)
    let major = try fs.register_chrdev(0, "ladder", &fops)
    fs.unregister_chrdev(cast<uint32>(major), "ladder")
    log.info("five rounds: ${in_each_round(5)}, seven: ${in_each_round(7)}")
    log.info("${value_first()}, then ${total}")
    return in_a_loop(2)
}

func exit() {
    slab.kfree(third)
    slab.kfree(second)
    slab.kfree(first)
}

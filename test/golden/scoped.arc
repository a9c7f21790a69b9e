/// Values that are released by themselves.
namespace scoped

import "github.com/arc-lang/linux/kernel/log"
import "github.com/arc-lang/linux/kernel/raw/slab"

const MODULE_LICENSE = "GPL"

extern "linux/err.h", "linux/fs.h" {
    struct file {
        f_flags: uint32 "unsigned int"
    }
    @fails(err_ptr) @scoped(fput) func filp_open(name: string, flags: int32, mode: uint16 "umode_t") *file
}

extern "linux/file.h" {
    @scoped(fput) func fget(fd: uint32 "unsigned int") *file
    func fput(file: *file)
}

extern "linux/string.h" {
    @scoped(kfree) func kstrdup(text: string, flags: slab.gfp_t) string "char *"
}

extern "linux/slab.h" {
    func kfree(@nullable object: *const void)
}

// Null is told apart by the caller: nothing is left to ask at the end.
func flags_of(fd: uint32) int32 {
    let file = fget(fd)
    if file == null {
        return -9
    }
    if file.f_flags > 0xffff {
        return -75
    }
    return cast<int32>(file.f_flags)
}

func open_both(name: string, fd: uint32) int32 {
    let file = try filp_open(name, 0, 0)
    let other = try fget(fd)

    if file.f_flags > 5 {
        return -22
    }
    return cast<int32>(file.f_flags + other.f_flags)
}

func is_open(fd: uint32) bool {
    return fget(fd) != null
}

// In a loop, what a round holds ends with it.
func total(names: []const string) usize {
    let sum: usize = 0

    for name in names {
        let copy = kstrdup(name, slab.GFP_KERNEL)

        if copy == "stop" {
            break
        }
        if copy == "skip" {
            continue
        }
        sum += copy.len()
    }
    return sum
}

func first_open(fds: []const uint32) int32 {
    for i, fd in fds {
        let file = fget(fd)
        if file == null {
            continue
        }
        if file.f_flags == 3 {
            return -5
        }
        return cast<int32>(i)
    }
    return -9
}

func init() int32 {
    let names: array<string, 4> = {"one", "skip", "three", "stop"}
    let fds: array<uint32, 2> = {1000, 1001}

    log.info("${total(names)} ${is_open(1000)} ${flags_of(1000)}")
    log.info("${open_both("/no/such/file", 0)} ${first_open(fds)}")
    return 0
}

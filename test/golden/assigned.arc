/// Macros that assign one of their arguments.
namespace assigned

import "github.com/arc-lang/linux/kernel/errno"
import "github.com/arc-lang/linux/kernel/log"

const MODULE_LICENSE = "GPL"

extern "linux/uaccess.h" {
    @result(1) @typed @status @sleeps @must_use
    func get_user<T>(from: *user const T) (T, int32)
}

extern "linux/irqflags.h" {
    @result(1) func local_irq_save() usize "unsigned long"
    func local_irq_restore(flags: usize "unsigned long")
    func irqs_disabled() int32
}

const LEVEL_MAX: uint32 = 9

let level: uint32 = 5

func set(from: *user const uint32) int32 {
    let wanted = try get_user(from)

    if wanted > LEVEL_MAX {
        return -errno.EINVAL
    }

    let flags = local_irq_save()
    level = wanted
    local_irq_restore(flags)
    return 0
}

// A failure beside the value.
func low_half(from: *user const uint16) (uint16, int32) {
    return get_user(from)
}

func sum(from: *user const uint16) int32 {
    let (low, error) = low_half(from)

    if error != 0 {
        return error
    }
    let (high, _) = get_user(from + 1)
    return cast<int32>(low) + high
}

func is_off(try_it: bool) bool {
    let flags: usize = 0
    let off = false

    if try_it {
        flags = local_irq_save()
        off = irqs_disabled() != 0
        local_irq_restore(flags)
    }
    return off
}

func init() int32 {
    log.info("${set(null)} ${sum(null)} ${level} ${is_off(true)}")
    return 0
}

// SPDX-License-Identifier: GPL-2.0-only OR MIT

/// Memory for values of any type. To get some may sleep.
namespace memory

import "github.com/arc-lang/linux/kernel/raw/slab"

/// Room for `count` values, which hold anything; null where there is none.
func allocate<T>(count: usize) *T {
    return slab.kmalloc_array(count, sizeof<T>(), slab.GFP_KERNEL)
}

/// Room for `count` values that are zero; null where there is none.
func allocate_zeroed<T>(count: usize) *T {
    return slab.kcalloc(count, sizeof<T>(), slab.GFP_KERNEL)
}

/// Room for one value that is zero; null where there is none.
func allocate_one<T>() *T {
    return slab.kzalloc(sizeof<T>(), slab.GFP_KERNEL)
}

/// Room for `count` values, the old ones in front, as far as it goes. Null
/// where there is none: then `old` stays as it is.
func resize<T>(old: *T, count: usize) *T {
    if sizeof<T>() == 1 {
        return slab.krealloc(old, count, slab.GFP_KERNEL)
    }
    return slab.krealloc_array(old, count, sizeof<T>(), slab.GFP_KERNEL)
}

/// Gives memory back; null is none.
func free(old: *void) {
    slab.kfree(old)
}

/// Sets `size` bytes to zero.
func zero(start: *void, size: usize) {
    memset(start, 0, size)
}

/// What may become of memory that is not in use: systems that write it to a disk
/// distinguish these, others do not.
type Pool: uint32

const NonPagedPool: Pool = 0
const PagedPool: Pool = 1

/// Room for `size` bytes, which hold anything; null where there is none.
func allocate_pool(_: Pool, size: usize) *void {
    return slab.kmalloc(size, slab.GFP_KERNEL)
}

/// Gives back what allocate_pool() gave; null is none.
func free_pool(old: *void) {
    slab.kfree(old)
}

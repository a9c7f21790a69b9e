// SPDX-License-Identifier: GPL-2.0-only OR MIT

/// Memory for values of any type.
namespace memory

extern c {
    func malloc(size: usize) *void
    func calloc(count: usize, size: usize) *void
    func realloc(old: *void, size: usize) *void
    func free_memory "free" (old: *void)
}

const _SIZE_MAX: usize = 0xffff_ffff_ffff_ffff

/// Room for `count` values, which hold anything; null where there is none.
func allocate<T>(count: usize) *T {
    if count > _SIZE_MAX / sizeof<T>() {
        return null
    }
    return malloc(count * sizeof<T>())
}

/// Room for `count` values that are zero; null where there is none.
func allocate_zeroed<T>(count: usize) *T {
    return calloc(count, sizeof<T>())
}

/// Room for one value that is zero; null where there is none.
func allocate_one<T>() *T {
    return calloc(1, sizeof<T>())
}

/// Room for `count` values, the old ones in front, as far as it goes. Null
/// where there is none: then `old` stays as it is.
func resize<T>(old: *T, count: usize) *T {
    if count > _SIZE_MAX / sizeof<T>() {
        return null
    }
    return realloc(old, count * sizeof<T>())
}

/// Gives memory back; null is none.
func free(old: *void) {
    free_memory(old)
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
    return malloc(size)
}

/// Gives back what allocate_pool() gave; null is none.
func free_pool(old: *void) {
    free_memory(old)
}

// SPDX-License-Identifier: GPL-2.0-only OR MIT

/// Sorting, in place.
namespace sort

extern "stdlib.h" {
    @without_env(qsort) func qsort_r(base: *void, count: usize, size: usize, @noescape compare: func(lhs: *const void, rhs: *const void, @env data: *void) int32, @env data: *void)
    func qsort(base: *void, count: usize, size: usize, @noescape compare: func(lhs: *const void, rhs: *const void) int32)
}

/// Sorts `values`: `compare` is negative where `x` belongs before `y`, and positive
/// where it belongs behind. What compares as 0 may change places.
func by<T>(values: []T, compare: func(x: T, y: T) int32) {
    if values.len() > 0 {
        qsort_r(&values[0], values.len(), sizeof<T>, func(lhs: *const void, rhs: *const void, _: *void) int32 {
            return compare(*cast<*const T>(lhs), *cast<*const T>(rhs))
        }, null)
    }
}

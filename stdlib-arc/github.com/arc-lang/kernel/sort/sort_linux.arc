// SPDX-License-Identifier: GPL-2.0-only OR MIT

/// Sorting, without memory of its own.
namespace sort

import raw "github.com/arc-lang/linux/kernel/raw/sort"

/// Sorts `values`: `compare` is negative where `x` belongs before `y`, and positive
/// where it belongs behind. What compares as 0 may change places.
func by<T>(values: []T, compare: func(x: T, y: T) int32) {
    raw.sort_r(&values[0], values.len(), sizeof<T>, func(lhs: *const void, rhs: *const void, _: *const void) int32 {
        return compare(*cast<*const T>(lhs), *cast<*const T>(rhs))
    }, null, null)
}

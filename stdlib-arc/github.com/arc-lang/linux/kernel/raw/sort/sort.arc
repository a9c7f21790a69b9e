// SPDX-License-Identifier: GPL-2.0-only OR MIT

/// Sorts what is in memory one after another.
namespace sort

extern "linux/sort.h" {
    /// `swap` may be null.
    @without_env(sort) func sort_r(base: *void, count: usize, size: usize, @noescape compare: func(lhs: *const void, rhs: *const void, @env data: *const void) int32, swap: func(a: *void, b: *void, size: int32, data: *const void), @env data: *const void)
    func sort(base: *void, count: usize, size: usize, @noescape compare: func(lhs: *const void, rhs: *const void) int32, swap: func(a: *void, b: *void, size: int32))
}

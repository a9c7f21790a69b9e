// SPDX-License-Identifier: GPL-2.0-only OR MIT

/// Arithmetic that says whether the result had room. It wraps around where not.
namespace overflow

extern "linux/overflow.h" {
    @typed func check_add_overflow<T>(a: T, b: T, sum: *T) bool
    @typed func check_sub_overflow<T>(a: T, b: T, difference: *T) bool
    @typed func check_mul_overflow<T>(a: T, b: T, product: *T) bool
}

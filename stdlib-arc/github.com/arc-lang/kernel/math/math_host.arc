// SPDX-License-Identifier: GPL-2.0-only OR MIT

/// Arithmetic that is the same everywhere.
namespace math

/// A number without its sign. That of the smallest one wraps to itself.
func abs<T>(n: T) T {
    if n < 0 {
        return -n
    }
    return n
}

/// The smaller one of two numbers.
func min<T>(a: T, b: T) T {
    if b < a {
        return b
    }
    return a
}

/// The larger one of two numbers.
func max<T>(a: T, b: T) T {
    if b > a {
        return b
    }
    return a
}

extern "stddef.h" {
    // What the compiler knows without any header.
    @typed func _add_overflows "__builtin_add_overflow"<T>(a: T, b: T, sum: *T) bool
}

/// The sum, wrapped around, and whether it had to be.
func checked_add<T>(a: T, b: T) (T, bool) {
    let sum: T = 0
    let wrapped = _add_overflows(a, b, &sum)

    return (sum, wrapped)
}

// SPDX-License-Identifier: GPL-2.0-only OR MIT

namespace math

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

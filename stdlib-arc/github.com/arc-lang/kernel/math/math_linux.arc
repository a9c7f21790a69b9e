// SPDX-License-Identifier: GPL-2.0-only OR MIT

/// Arithmetic that is the same everywhere.
namespace math

import (
    "github.com/arc-lang/linux/kernel/raw/math"
    "github.com/arc-lang/linux/kernel/raw/minmax"
    "github.com/arc-lang/linux/kernel/raw/overflow"
)

/// A number without its sign. That of the smallest one wraps to itself.
func abs<T>(n: T) T { return math.abs(n) }

/// The smaller one of two numbers.
func min<T>(a: T, b: T) T { return minmax.min_t(a, b) }

/// The larger one of two numbers.
func max<T>(a: T, b: T) T { return minmax.max_t(a, b) }

/// The sum, wrapped around, and whether it had to be.
func checked_add<T>(a: T, b: T) (T, bool) {
    let sum: T = 0
    let wrapped = overflow.check_add_overflow(a, b, &sum)

    return (sum, wrapped)
}

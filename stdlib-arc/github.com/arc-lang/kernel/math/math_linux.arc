// SPDX-License-Identifier: GPL-2.0-only OR MIT

namespace math

import (
    "github.com/arc-lang/linux/kernel/raw/minmax"
    "github.com/arc-lang/linux/kernel/raw/overflow"
)

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

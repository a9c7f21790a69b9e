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

/// The sum, wrapped around, and whether it had to be.
func checked_add(a: int64, b: int64) (int64, bool) {
    let sum = a + b

    return (sum, (sum < a) != (b < 0))
}

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

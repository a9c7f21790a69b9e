// SPDX-License-Identifier: GPL-2.0-only OR MIT

/// Arithmetic by macros that look at types.
namespace math

extern "linux/math.h" {
    @pure @typed func abs<T>(n: T) T
}

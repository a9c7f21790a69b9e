// SPDX-License-Identifier: GPL-2.0-only OR MIT

namespace math

import "github.com/arc-lang/linux/kernel/raw/minmax"

/// The smaller one of two numbers.
func min<T>(a: T, b: T) T { return minmax.min_t(a, b) }

/// The larger one of two numbers.
func max<T>(a: T, b: T) T { return minmax.max_t(a, b) }

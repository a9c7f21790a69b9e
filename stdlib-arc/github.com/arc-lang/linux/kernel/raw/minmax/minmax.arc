// SPDX-License-Identifier: GPL-2.0-only OR MIT

/// The smaller and the larger one of two numbers, each evaluated once.
namespace minmax

extern "linux/minmax.h" {
    func min_t<T>(a: T, b: T) T
    func max_t<T>(a: T, b: T) T
    func clamp_t<T>(value: T, low: T, high: T) T
}

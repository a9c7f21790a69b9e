// SPDX-License-Identifier: GPL-2.0-only OR MIT

/// Clocks.
namespace timekeeping

extern "linux/timekeeping.h" {
    /// A time in nanoseconds.
    type ktime_t: int64
    /// A time in seconds.
    type time64_t: int64

    /// Since the system started, without what it slept.
    @pure func ktime_get() ktime_t
    @pure func ktime_get_ns() uint64
    @pure func ktime_get_seconds() int64 "time64_t"
    /// With what it slept.
    @pure func ktime_get_boottime_ns() uint64
    @pure func ktime_get_boottime_seconds() int64 "time64_t"
    /// Since 1970, as somebody set the clock.
    @pure func ktime_get_real_ns() uint64
    @pure func ktime_get_real_seconds() int64 "time64_t"
}

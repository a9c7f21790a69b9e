// SPDX-License-Identifier: GPL-2.0-only OR MIT

/// Time that passes.
namespace ktime

import "github.com/arc-lang/linux/kernel/raw/timekeeping"

/// How long the system has run, in seconds; while it sleeps it does not.
func seconds() int64 {
    return timekeeping.ktime_get_seconds()
}

/// The same in nanoseconds.
func nanoseconds() uint64 {
    return timekeeping.ktime_get_ns()
}

/// Seconds since 1970, as somebody set the clock.
func real_seconds() int64 {
    return timekeeping.ktime_get_real_seconds()
}

// SPDX-License-Identifier: GPL-2.0-only OR MIT

/// Timers: something that is done after a time, where nobody may sleep.
namespace timer

import (
    "github.com/arc-lang/linux/kernel/raw/jiffies"
    raw "github.com/arc-lang/linux/kernel/raw/timer"
)

/// A member of the struct that it is the timer of, or a variable of a package.
type Timer = raw.timer_list

/// Has `expired` called once, `ms` milliseconds from now. What it captures lives
/// beside the timer: nobody may start that again before it has run or is stopped.
func start(self timer: *Timer, ms: uint32, expired: func()) {
    raw.timer_setup(timer, func(_: *Timer) { expired() }, 0)
    timer.restart(ms)
}

/// Has what it was started with called once more, `ms` milliseconds from now.
func restart(self timer: *Timer, ms: uint32) {
    raw.mod_timer(timer, jiffies.jiffies + jiffies.msecs_to_jiffies(ms))
}

/// Whether it will run.
func is_pending(self timer: *Timer) bool {
    return raw.timer_pending(timer) != 0
}

/// Nothing is called any more when this returns; it waits for what is being
/// called. A timer that was never started must not be stopped.
func stop(self timer: *Timer) {
    raw.timer_delete_sync(timer)
}

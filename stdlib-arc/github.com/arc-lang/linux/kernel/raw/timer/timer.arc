// SPDX-License-Identifier: GPL-2.0-only OR MIT

/// What runs once after a time, where nobody may sleep.
namespace timer

extern "linux/timer.h" {
    /// Part of what it is the timer of; container_of finds that.
    struct timer_list {}

    func timer_setup(@env timer: *timer_list, @context(atomic) expired: func(@env timer: *timer_list), flags: uint32 "unsigned int")
    /// Has it run at that time, whether it is running now, pending, or neither;
    /// 1 where it was pending.
    @allow("unused-result") func mod_timer(timer: *timer_list, expires: usize "unsigned long") int32
    func timer_pending(timer: *const timer_list) int32
    /// It is not running any more when this returns; 1 where it was pending.
    @sleeps @allow("unused-result") func timer_delete_sync(timer: *timer_list) int32

    const TIMER_DEFERRABLE: uint32
}

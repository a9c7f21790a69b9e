// SPDX-License-Identifier: GPL-2.0-only OR MIT

/// Where processes sleep until something happens.
namespace wait

extern "linux/wait.h" {
    @static_init("DECLARE_WAIT_QUEUE_HEAD", value: "__WAIT_QUEUE_HEAD_INITIALIZER", init: "init_waitqueue_head")
    struct wait_queue_head {}

    func init_waitqueue_head(queue: *wait_queue_head)
    func wake_up(queue: *wait_queue_head)
    func wake_up_all(queue: *wait_queue_head)
    func wake_up_interruptible(queue: *wait_queue_head)
    func wake_up_interruptible_all(queue: *wait_queue_head)

    /// Whether somebody waits, who will be woken.
    func wq_has_sleeper(queue: *wait_queue_head) bool

    /// Sleeps until the condition holds, which is looked at whenever the queue
    /// is woken.
    @sleeps func wait_event(queue: wait_queue_head, @expression condition: func() bool)
    /// Fails with -ERESTARTSYS where a signal came first.
    @sleeps @must_use @status func wait_event_interruptible(queue: wait_queue_head, @expression condition: func() bool) int32
}

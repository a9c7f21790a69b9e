// SPDX-License-Identifier: GPL-2.0-only OR MIT

/// Work that a kernel thread does later, where sleeping is allowed.
namespace workqueue

extern "linux/workqueue.h" {
    struct workqueue_struct
    /// Part of what is to be worked on; container_of finds that.
    struct work_struct {}

    func INIT_WORK(@env work: *work_struct, worker: func(@env work: *work_struct))

    /// One piece of work at a time, in the order in which it was queued.
    @sleeps @must_use func alloc_ordered_workqueue(format: string, flags: uint32 "unsigned int", ...) *workqueue_struct
    /// Waits until all that was queued is done.
    @sleeps func destroy_workqueue(queue: *workqueue_struct)
    /// Waits until what is queued now is done.
    @sleeps func flush_workqueue(queue: *workqueue_struct)
    /// False where it was queued already.
    func queue_work(queue: *workqueue_struct, work: *work_struct) bool
    func schedule_work(work: *work_struct) bool
    /// Waits until it is done; true where it was queued.
    @sleeps func flush_work(work: *work_struct) bool
    /// Waits if it runs; true where it was queued.
    @sleeps func cancel_work_sync(work: *work_struct) bool
}

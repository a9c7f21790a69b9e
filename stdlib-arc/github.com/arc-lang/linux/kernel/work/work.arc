// SPDX-License-Identifier: GPL-2.0-only OR MIT

/// Work that a thread of the kernel does later, where sleeping is allowed.
namespace work

import "github.com/arc-lang/linux/kernel/raw/workqueue"

/// A member of the struct that is worked on, or a variable of a package.
type Work = workqueue.work_struct

/// Says what is to be done; before anything else. What `run` captures lives
/// beside the work.
func init(self work: *Work, run: func()) {
    workqueue.INIT_WORK(work, func(_: *Work) { run() })
}

/// Has it done soon; false where it waits to be done already.
func schedule(self work: *Work) bool {
    return workqueue.schedule_work(work)
}

/// Waits until it is done.
func flush(self work: *Work) {
    _ = workqueue.flush_work(work)
}

/// It is not done any more when this returns; it waits for what is being done.
func cancel(self work: *Work) {
    _ = workqueue.cancel_work_sync(work)
}

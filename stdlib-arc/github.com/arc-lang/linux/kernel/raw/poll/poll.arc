// SPDX-License-Identifier: GPL-2.0-only OR MIT

/// What a poll member of file_operations works with, beside raw/wait.
namespace poll

import "github.com/arc-lang/linux/kernel/raw/fs"
import "github.com/arc-lang/linux/kernel/raw/types"
import "github.com/arc-lang/linux/kernel/raw/wait"

type poll_table = fs.poll_table_struct

extern "linux/poll.h" {
    // In here, since a name that begins with `_` is private elsewhere.
    type __poll_t = types.__poll_t

    /// The process will be woken together with the queue.
    func poll_wait(file: *fs.file, queue: *wait.wait_queue_head, table: *fs.poll_table_struct)

    const EPOLLIN: types.__poll_t
    const EPOLLPRI: types.__poll_t
    const EPOLLOUT: types.__poll_t
    const EPOLLERR: types.__poll_t
    const EPOLLHUP: types.__poll_t
    const EPOLLRDNORM: types.__poll_t
    const EPOLLRDBAND: types.__poll_t
    const EPOLLWRNORM: types.__poll_t
    const EPOLLWRBAND: types.__poll_t
    const EPOLLRDHUP: types.__poll_t
}

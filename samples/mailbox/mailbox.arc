/// A mailbox: whatever is written to it waits there until somebody reads it, letter
/// by letter.
namespace mailbox

import (
    "github.com/arc-lang/kernel/math"
    "github.com/arc-lang/linux/kernel/errno"
    "github.com/arc-lang/linux/kernel/ioctl"
    "github.com/arc-lang/linux/kernel/raw/fs"
    "github.com/arc-lang/linux/kernel/raw/miscdevice"
    "github.com/arc-lang/linux/kernel/raw/poll"
    "github.com/arc-lang/linux/kernel/raw/uaccess"
    "github.com/arc-lang/linux/kernel/sync"
)

const MODULE_AUTHOR = "The arc2c authors"
const MODULE_DESCRIPTION = "Letters from one process to another"
const MODULE_LICENSE = "Dual MIT/GPL"

const SLOTS: uint32 = 4

/// The longest letter in bytes.
@uapi
const LETTER_MAX: usize = 80

/// What went through the mailbox.
@uapi
struct Counts {
    written: uint64
    read: uint64
    waiting: uint32
    slots: uint32
}

/// What ioctl() is asked for: what went through, how many letters wait, and to
/// throw away as many of the oldest ones.
@uapi
const GET_COUNTS = ioctl.read<Counts>('m', 1)
@uapi
const GET_WAITING = ioctl.read<uint32>('m', 2)
@uapi
const FORGET = ioctl.write<uint32>('m', 3)

struct Letter {
    size: usize
    text: array<byte, LETTER_MAX>
}

let lock: sync.SpinLock = {}    // protects letters, oldest and counts
let letters: array<Letter, SLOTS> = {}
let oldest: uint32 = 0
let counts: Counts = {slots: SLOTS}
/// Woken when a letter comes or goes.
let changed: sync.WaitQueue = {}

/// Puts a letter into the mailbox, unless that is full.
func post(letter: *const Letter) bool {
    lock.lock()
    defer lock.unlock()

    if counts.waiting == SLOTS {
        return false
    }

    letters[(oldest + counts.waiting) % SLOTS] = *letter
    counts.waiting++
    counts.written++
    return true
}

/// Takes the oldest letter, if there is one.
func take(letter: *Letter) bool {
    lock.lock()
    defer lock.unlock()

    if counts.waiting == 0 {
        return false
    }

    *letter = letters[oldest]
    oldest = (oldest + 1) % SLOTS
    counts.waiting--
    counts.read++
    return true
}

func may_wait(file: *const fs.file) bool {
    return (file.f_flags & fs.O_NONBLOCK) == 0
}

func read(file: *fs.file, buffer: *user byte, size: usize, offset: *int64) isize {
    let letter: Letter = {}

    if may_wait(file) {
        try changed.wait(func() bool { return take(&letter) })
    } else if !take(&letter) {
        return -errno.EAGAIN
    }
    changed.wake()

    // What does not fit is lost, as with a datagram.
    let count = math.min(size, letter.size)
    if uaccess.copy_to_user(buffer, letter.text, count) != 0 {
        return -errno.EFAULT
    }
    return cast<isize>(count)
}

func write(file: *fs.file, buffer: *user const byte, size: usize, offset: *int64) isize {
    let letter: Letter = {size: size}

    if size > LETTER_MAX {
        return -errno.EMSGSIZE
    }
    if uaccess.copy_from_user(letter.text, buffer, size) != 0 {
        return -errno.EFAULT
    }

    if may_wait(file) {
        try changed.wait(func() bool { return post(&letter) })
    } else if !post(&letter) {
        return -errno.EAGAIN
    }
    changed.wake()
    return cast<isize>(size)
}

func events(file: *fs.file, table: *poll.poll_table) poll.__poll_t {
    let mask: poll.__poll_t = 0

    poll.poll_wait(file, &changed, table)

    lock.lock()
    defer lock.unlock()

    if counts.waiting > 0 {
        mask |= poll.EPOLLIN | poll.EPOLLRDNORM
    }
    if counts.waiting < SLOTS {
        mask |= poll.EPOLLOUT | poll.EPOLLWRNORM
    }
    return mask
}

func get_counts(to: *user Counts) int32 {
    lock.lock()
    let now = counts
    lock.unlock()

    if uaccess.copy_to_user(to, &now, sizeof<Counts>()) != 0 {
        return -errno.EFAULT
    }
    return 0
}

func get_waiting(to: *user uint32) int32 {
    lock.lock()
    let waiting = counts.waiting
    lock.unlock()

    return uaccess.put_user(waiting, to)
}

func forget(from: *user const uint32) int32 {
    let wanted = try uaccess.get_user(from)

    lock.lock()
    let count = math.min(wanted, counts.waiting)
    oldest = (oldest + count) % SLOTS
    counts.waiting -= count
    lock.unlock()
    changed.wake()
    return 0
}

func control(file: *fs.file, cmd: uint32, arg: usize) isize {
    switch cmd {
    case GET_COUNTS:
        return get_counts(cast<*user Counts>(arg))
    case GET_WAITING:
        return get_waiting(cast<*user uint32>(arg))
    case FORGET:
        return forget(cast<*user const uint32>(arg))
    default:
        return -errno.ENOTTY
    }
}

let fops = fs.file_operations{
    read: &read,
    write: &write,
    poll: &events,
    unlocked_ioctl: &control,
    compat_ioctl: &fs.compat_ptr_ioctl,
}

let device = miscdevice.miscdevice{
    minor: miscdevice.MISC_DYNAMIC_MINOR,
    name: "mailbox",
    fops: &fops,
}

func init() int32 {
    return miscdevice.misc_register(&device)
}

func exit() {
    miscdevice.misc_deregister(&device)
}

/// A notice board. Whoever reads the device gets the notice that was posted
/// last; what is written becomes the next one when its file is closed, so that
/// nobody ever reads half a notice.
namespace chardev

import (
    "github.com/arc-lang/linux/kernel/errno"
    "github.com/arc-lang/linux/kernel/log"
    "github.com/arc-lang/linux/kernel/raw/fs"
    "github.com/arc-lang/linux/kernel/raw/mutex"
    "github.com/arc-lang/linux/kernel/raw/slab"
)

const MODULE_AUTHOR = "The arc2c authors"
const MODULE_DESCRIPTION = "Notice board on a character device"
const MODULE_LICENSE = "Dual MIT/GPL"

/// The longest notice in bytes.
const CAPACITY = 1000

@param(perm: 0o444, desc: "The first notice")
let first: string = "Nothing yet.\n"

struct Notice {
    len: usize
    text: array<byte, CAPACITY>
}

let lock: mutex.mutex = {}      // protects posted and all drafts
let posted: *Notice = null      // never null while there is a device
let major: int32 = 0

/// Makes room for a notice that is to be written.
func open(inode: *fs.inode, file: *fs.file) int32 {
    // Who only reads has no draft.
    if (file.f_flags & fs.O_ACCMODE) == fs.O_RDONLY {
        return 0
    }

    let draft: *Notice = try slab.kzalloc(sizeof<Notice>(), slab.GFP_KERNEL)
    file.private_data = draft
    return 0
}

func read(file: *fs.file, buffer: *user byte, size: usize, offset: *int64) isize {
    if mutex.mutex_lock_interruptible(&lock) != 0 {
        return -errno.ERESTARTSYS
    }
    defer mutex.mutex_unlock(&lock)

    return fs.simple_read_from_buffer(buffer, size, offset, posted.text, posted.len)
}

func write(file: *fs.file, buffer: *user const byte, size: usize, offset: *int64) isize {
    let draft: *Notice = file.private_data

    if mutex.mutex_lock_interruptible(&lock) != 0 {
        return -errno.ERESTARTSYS
    }
    defer mutex.mutex_unlock(&lock)

    if *offset >= CAPACITY {
        return -errno.ENOSPC
    }

    let written = try fs.simple_write_to_buffer(draft.text, CAPACITY, offset, buffer, size)
    let end = cast<usize>(*offset)
    if end > draft.len {
        draft.len = end
    }
    return written
}

func llseek(file: *fs.file, offset: int64, whence: int32) int64 {
    return fs.fixed_size_llseek(file, offset, whence, CAPACITY)
}

/// Posts the draft, if something was written.
func release(inode: *fs.inode, file: *fs.file) int32 {
    let draft: *Notice = file.private_data

    if draft == null {
        return 0
    }
    if draft.len == 0 {
        slab.kfree(draft)
        return 0
    }
    mutex.mutex_lock(&lock)
    let old = posted
    posted = draft
    mutex.mutex_unlock(&lock)
    slab.kfree(old)
    return 0
}

let fops = fs.file_operations{
    open: &open,
    read: &read,
    write: &write,
    llseek: &llseek,
    release: &release,
}

func init() int32 {
    if first.len() > CAPACITY {
        log.error("the first notice is longer than ${CAPACITY} bytes")
        return -errno.EMSGSIZE
    }

    posted = try slab.kzalloc(sizeof<Notice>(), slab.GFP_KERNEL)
    errdefer slab.kfree(posted)
    posted.len = first.len()
    memcpy(posted.text, cast<*const void>(first), posted.len)

    major = try fs.register_chrdev(0, "chardev", &fops)
    log.info("mknod NAME c ${major} 0")
    return 0
}

func exit() {
    fs.unregister_chrdev(cast<uint32>(major), "chardev")
    slab.kfree(posted)
}

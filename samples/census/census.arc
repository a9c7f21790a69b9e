/// Counts how often each byte was written to a device. Who writes counts for himself,
/// and is added to the census when he closes the device.
namespace census

import (
    "github.com/arc-lang/linux/kernel/errno"
    "github.com/arc-lang/linux/kernel/log"
    "github.com/arc-lang/linux/kernel/raw/cdev"
    "github.com/arc-lang/linux/kernel/raw/fs"
    "github.com/arc-lang/linux/kernel/raw/miscdevice"
    "github.com/arc-lang/linux/kernel/raw/module"
    "github.com/arc-lang/linux/kernel/raw/slab"
    "github.com/arc-lang/linux/kernel/raw/uaccess"
    "github.com/arc-lang/linux/kernel/sync"
)

const MODULE_AUTHOR = "The arc2c authors"
const MODULE_DESCRIPTION = "Counts bytes"
const MODULE_LICENSE = "Dual MIT/GPL"

const VALUES = 256
const CHUNK = 64

/// What one writer has written.
struct Sheet {
    counts: array<uint32, VALUES>
}

let lock: sync.Mutex = {}           // protects total and last
let total: *uint64 = null           // one for each value
let last: *Sheet = null             // of who closed the device last
let number: fs.dev_t = 0
let writers: cdev.cdev = {}

func open(inode: *fs.inode, file: *fs.file) int32 {
    let sheet: *Sheet = try slab.kzalloc(sizeof<Sheet>(), slab.GFP_KERNEL)

    file.private_data = sheet
    return 0
}

func write(file: *fs.file, buffer: *user const byte, size: usize, offset: *int64) isize {
    let sheet: *Sheet = file.private_data
    let chunk: array<byte, CHUNK> = {}
    let count = size

    // The rest comes with the next call.
    if count > CHUNK {
        count = CHUNK
    }
    if uaccess.copy_from_user(chunk, buffer, count) != 0 {
        return -errno.EFAULT
    }
    for i in 0..count {
        sheet.counts[chunk[i]]++
    }
    return cast<isize>(count)
}

/// Gives what the last one wrote.
func read_last(file: *fs.file, buffer: *user byte, size: usize, offset: *int64) isize {
    lock.lock()
    defer lock.unlock()

    return fs.simple_read_from_buffer(buffer, size, offset, last.counts, sizeof<Sheet>())
}

/// Adds the sheet of who has written to the census, and keeps it instead of the one
/// before.
func release(inode: *fs.inode, file: *fs.file) int32 {
    let sheet: *Sheet = file.private_data

    if (file.f_flags & fs.O_ACCMODE) != fs.O_RDONLY {
        lock.lock()
        defer lock.unlock()

        for i in 0..VALUES {
            total[i] += sheet.counts[i]
        }
        sheet = last
        last = file.private_data
    }
    slab.kfree(sheet)
    return 0
}

let writers_fops = fs.file_operations{
    open: &open,
    read: &read_last,
    write: &write,
    llseek: &fs.default_llseek,
    release: &release,
}

func read(file: *fs.file, buffer: *user byte, size: usize, offset: *int64) isize {
    lock.lock()
    defer lock.unlock()

    return fs.simple_read_from_buffer(buffer, size, offset, total, VALUES * sizeof<uint64>())
}

let result_fops = fs.file_operations{
    read: &read,
    llseek: &fs.default_llseek,
}

let result = miscdevice.miscdevice{
    minor: miscdevice.MISC_DYNAMIC_MINOR,
    name: "census",
    fops: &result_fops,
    mode: 0o444,
}

func init() int32 {
    total = try slab.kcalloc(VALUES, sizeof<uint64>(), slab.GFP_KERNEL)
    errdefer slab.kfree(total)

    last = try slab.kzalloc(sizeof<Sheet>(), slab.GFP_KERNEL)
    errdefer slab.kfree(last)

    try fs.alloc_chrdev_region(&number, 0, 1, "census")
    errdefer fs.unregister_chrdev_region(number, 1)

    cdev.cdev_init(&writers, &writers_fops)
    writers.owner = module.THIS_MODULE
    try cdev.cdev_add(&writers, number, 1)
    errdefer cdev.cdev_del(&writers)

    try miscdevice.misc_register(&result)
    log.info("mknod NAME c ${fs.MAJOR(number)} ${fs.MINOR(number)}")
    return 0
}

func exit() {
    miscdevice.misc_deregister(&result)
    cdev.cdev_del(&writers)
    fs.unregister_chrdev_region(number, 1)
    slab.kfree(last)
    slab.kfree(total)
}

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

let lock: sync.Mutex = {}           // protects total
let total: *uint64 = null           // one for each value
let sheets: *slab.kmem_cache = null
let number: fs.dev_t = 0
let writers: cdev.cdev = {}

func open(inode: *fs.inode, file: *fs.file) int32 {
    let sheet: *Sheet = try slab.kmem_cache_zalloc(sheets, slab.GFP_KERNEL)

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

/// Adds the sheet to the census.
func release(inode: *fs.inode, file: *fs.file) int32 {
    let sheet: *Sheet = file.private_data

    lock.lock()
    for i in 0..VALUES {
        total[i] += sheet.counts[i]
    }
    lock.unlock()

    slab.kmem_cache_free(sheets, sheet)
    return 0
}

let writers_fops = fs.file_operations{
    open: &open,
    write: &write,
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

    sheets = try slab.kmem_cache_create("census_sheet", sizeof<Sheet>(), 0, 0, null)
    errdefer slab.kmem_cache_destroy(sheets)

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
    slab.kmem_cache_destroy(sheets)
    slab.kfree(total)
}

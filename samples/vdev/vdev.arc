/// Files without a disk: each device keeps in memory what is written to it.
namespace vdev

import (
    "github.com/arc-lang/kernel/math"
    "github.com/arc-lang/kernel/memory"
    "github.com/arc-lang/kernel/text"
    "github.com/arc-lang/linux/kernel/errno"
    "github.com/arc-lang/linux/kernel/log"
    "github.com/arc-lang/linux/kernel/raw/fs"
    "github.com/arc-lang/linux/kernel/raw/miscdevice"
    "github.com/arc-lang/linux/kernel/raw/uaccess"
    "github.com/arc-lang/linux/kernel/sync"
)

const MODULE_AUTHOR = "The arc2c authors"
const MODULE_DESCRIPTION = "Devices that keep what is written to them"
const MODULE_LICENSE = "Dual MIT/GPL"

const MAX_DEVICES: uint32 = 32
/// No device holds more bytes.
const MAX_SIZE: int64 = 4 * 1024 * 1024

@param(perm: 0o444, desc: "How many devices there are, 1 to 32")
let devices: uint32 = 1

/// A device, and what was written to it.
struct Vdev {
    misc: miscdevice.miscdevice
    name: array<byte, 16>
    lock: sync.Mutex            // protects contents, size and room
    contents: *byte
    size: usize
    room: usize                 // bytes allocated
}

let all: *Vdev = null

/// Sees to it that `size` bytes have room. The caller holds the lock.
func grow(self dev: *Vdev, size: usize) int32 {
    if size <= dev.room {
        return 0
    }

    // Whoever appends does so again: twice as much is taken at once.
    let room = math.max(size, 2 * dev.room)
    dev.contents = try memory.resize(dev.contents, room)
    dev.room = room
    return 0
}

/// Drops what was written.
func truncate(self dev: *Vdev) {
    dev.lock.lock()
    defer dev.lock.unlock()

    memory.free(dev.contents)
    dev.contents = null
    dev.size = 0
    dev.room = 0
}

func device_of(file: *fs.file) *Vdev {
    return container_of<Vdev>(file.private_data, misc)
}

func open(inode: *fs.inode, file: *fs.file) int32 {
    // As a shell does it with `>`. Who reads, too, wants what there is.
    if (file.f_flags & fs.O_ACCMODE) == fs.O_WRONLY {
        device_of(file).truncate()
    }
    return 0
}

func read(file: *fs.file, buffer: *user byte, count: usize, offset: *int64) isize {
    let dev = device_of(file)

    dev.lock.lock()
    defer dev.lock.unlock()

    return fs.simple_read_from_buffer(buffer, count, offset, dev.contents, dev.size)
}

func write(file: *fs.file, buffer: *user const byte, count: usize, offset: *int64) isize {
    let dev = device_of(file)
    let begin = cast<usize>(*offset)

    let (end, too_far) = math.checked_add(*offset, cast<int64>(count))
    if too_far || end > MAX_SIZE {
        return -errno.EFBIG
    }

    dev.lock.lock()
    defer dev.lock.unlock()

    try dev.grow(cast<usize>(end))
    if begin > dev.size {
        memory.zero(dev.contents + dev.size, begin - dev.size)
    }
    if uaccess.copy_from_user(dev.contents + begin, buffer, count) != 0 {
        return -errno.EFAULT
    }

    dev.size = math.max(dev.size, cast<usize>(end))
    *offset = end
    return cast<isize>(count)
}

let fops = fs.file_operations{
    open: &open,
    read: &read,
    write: &write,
    llseek: &fs.default_llseek,
}

func add(self dev: *Vdev, number: uint32) int32 {
    dev.lock.init()
    dev.misc.minor = miscdevice.MISC_DYNAMIC_MINOR
    dev.misc.name = text.format(dev.name, "vdev${number}")
    dev.misc.fops = &fops
    return miscdevice.misc_register(&dev.misc)
}

func remove(self dev: *Vdev) {
    miscdevice.misc_deregister(&dev.misc)
    memory.free(dev.contents)
}

/// Removes the first `count` devices, beginning with the last of them.
func remove_first(count: uint32) {
    for count > 0 {
        count--
        all[count].remove()
    }
}

func init() int32 {
    if devices == 0 || devices > MAX_DEVICES {
        log.error("there can be 1 to ${MAX_DEVICES} devices, not ${devices}")
        return -errno.EINVAL
    }

    all = try memory.allocate_zeroed<Vdev>(devices)
    errdefer memory.free(all)

    let added: uint32 = 0
    errdefer remove_first(added)
    for ; added < devices; added++ {
        try all[added].add(added)
    }

    log.info("${devices} devices")
    return 0
}

func exit() {
    remove_first(devices)
    memory.free(all)
}

/// Scratch pads. Each open file has one of its own, which is gone when it is closed.
namespace scratch

import (
    "github.com/arc-lang/kernel/memory"
    "github.com/arc-lang/linux/kernel/driver"
    "github.com/arc-lang/linux/kernel/errno"
    "github.com/arc-lang/linux/kernel/ioctl"
    "github.com/arc-lang/linux/kernel/misc"
    "github.com/arc-lang/linux/kernel/raw/poll"
    "github.com/arc-lang/linux/kernel/raw/uaccess"
    "github.com/arc-lang/linux/kernel/sync"
)

const MODULE_AUTHOR = "The arc2c authors"
const MODULE_DESCRIPTION = "A scratch pad for each open file"
const MODULE_LICENSE = "Dual MIT/GPL"

/// The bytes that the largest pad has room for.
@uapi
const PAD_MAX: usize = 256

/// What ioctl() is asked for: how many pads of the device are open, and to wipe
/// this one.
@uapi
const GET_OPEN = ioctl.read<uint32>('s', 1)
@uapi
const WIPE = ioctl.none('s', 2)

/// A device: its pads have room for so many bytes, and so many are open.
struct Desk {
    device: misc.Device
    room: usize
    open: uint32
}

struct Pad {
    desk: *Desk
    lock: sync.Mutex            // protects size and text
    size: usize
    text: array<byte, PAD_MAX>
}

let lock: sync.Mutex = {}       // protects open, of both
let small: Desk = {room: 16}
let large: Desk = {room: PAD_MAX}

/// Counts one more open pad, or one less.
func count(self desk: *Desk, change: int32) {
    lock.lock()
    desk.open += cast<uint32>(change)
    lock.unlock()
}

func wipe(self pad: *Pad) {
    pad.lock.lock()
    pad.size = 0
    pad.lock.unlock()
}

func init() int32 {
    misc.on_open(func(file: *misc.File) int32 {
        let pad = try memory.allocate_one<Pad>()

        pad.lock.init()
        pad.desk = container_of<Desk>(file.device(), device)
        pad.desk.count(1)
        file.set_state(pad)
        return 0
    })

    misc.on_release(func(file: *misc.File) {
        let pad = file.state<Pad>()

        pad.desk.count(-1)
        memory.free(pad)
    })

    misc.on_read(func(file: *misc.File, buffer: *driver.Buffer, size: uint64) int64 {
        let pad = file.state<Pad>()

        pad.lock.lock()
        defer pad.lock.unlock()

        return buffer.copy_from(pad.text, pad.size)
    })

    // What is written comes behind what is there.
    misc.on_write(func(file: *misc.File, data: *driver.Data, size: uint64) int64 {
        let pad = file.state<Pad>()

        pad.lock.lock()
        defer pad.lock.unlock()

        try data.copy_all(pad.text[pad.size..pad.desk.room])
        pad.size += size
        return cast<int64>(size)
    })

    misc.on_seek(func(file: *misc.File, offset: int64, whence: int32) int64 {
        let pad = file.state<Pad>()

        pad.lock.lock()
        defer pad.lock.unlock()

        return file.seek(offset, whence, pad.size)
    })

    misc.on_ioctl(func(file: *misc.File, request: uint32, argument: usize) isize {
        let pad = file.state<Pad>()

        switch request {
        case GET_OPEN:
            return uaccess.put_user(pad.desk.open, cast<*user uint32>(argument))
        case WIPE:
            pad.wipe()
            return 0
        default:
            return -errno.ENOTTY
        }
    })

    misc.on_poll(func(file: *misc.File, table: *poll.poll_table) poll.__poll_t {
        let pad = file.state<Pad>()
        let mask: poll.__poll_t = 0

        pad.lock.lock()
        defer pad.lock.unlock()

        if pad.size > 0 {
            mask |= poll.EPOLLIN | poll.EPOLLRDNORM
        }
        if pad.size < pad.desk.room {
            mask |= poll.EPOLLOUT | poll.EPOLLWRNORM
        }
        return mask
    })

    small.device.describe("scratch_small", 0o666)
    large.device.describe("scratch_large", 0o666)

    try small.device.register()
    errdefer small.device.unregister()
    return large.device.register()
}

func exit() {
    large.device.unregister()
    small.device.unregister()
}

// SPDX-License-Identifier: GPL-2.0-only OR MIT

/// Devices that are the same on every system: something that processes open by its
/// name, read and write.
namespace device

import (
    "github.com/arc-lang/kernel/math"
    "github.com/arc-lang/linux/kernel/errno"
    "github.com/arc-lang/linux/kernel/raw/fs"
    "github.com/arc-lang/linux/kernel/raw/miscdevice"
    "github.com/arc-lang/linux/kernel/raw/slab"
    memory "github.com/arc-lang/linux/kernel/raw/string"
)

/// What became of a request. On Linux a failure is an errno, negated.
@fails(nonzero, memory: NO_MEMORY)
type Status: int32

const OK: Status = 0
/// What was asked for makes no sense.
const INVALID: Status = cast<Status>(-errno.EINVAL)
/// There is no memory.
const NO_MEMORY: Status = cast<Status>(-errno.ENOMEM)
/// The device cannot do that.
const NOT_SUPPORTED: Status = cast<Status>(-errno.EOPNOTSUPP)
/// Not now.
const BUSY: Status = cast<Status>(-errno.EBUSY)

// What is copied for one write: longer ones arrive in pieces.
const _WRITE_MAX: usize = 0x10000

/// What a process asks for: to read or to write.
struct Request {
    _to: *user byte
    _size: usize
    _offset: *int64
    _data: *const byte
    _done: isize
}

/// Answers a read with what the device holds, all of it: the reader gets what it
/// has room for from its position on, and the rest with its next reads. Where it cannot be copied, the
/// request fails by itself.
func write(self req: *Request, data: []const byte) {
    req._done = fs.simple_read_from_buffer(req._to, req._size, req._offset, &data[0], data.len())
}

/// What was written. It is gone when the handler returns.
func read(self req: *Request) []const byte {
    return req._data[0..req._size]
}

/// A device with a name, /dev/`name` on Linux, for root alone.
struct Device {
    _misc: miscdevice.miscdevice
    _fops: fs.file_operations
    _on_read: func(req: *Request) Status
    _on_write: func(req: *Request) Status

    @start
    func _register(self dev: *Device) Status {
        dev._misc.fops = &dev._fops
        return cast<Status>(miscdevice.misc_register(&dev._misc))
    }

    @stop
    func _unregister(self dev: *Device) {
        miscdevice.misc_deregister(&dev._misc)
    }
}

/// Makes a device, which is there when the module has started.
func create(name: string) *Device {
    return Device{
        _misc: {minor: miscdevice.MISC_DYNAMIC_MINOR, name: name},
        _fops: {llseek: &fs.no_seek_end_llseek},
    }
}

func _device_of(file: *fs.file) *Device {
    return container_of<Device>(file.private_data, _misc)
}

func _read(file: *fs.file, buffer: *user byte, size: usize, offset: *int64) isize {
    let req: Request = {_to: buffer, _size: size, _offset: offset}
    let status = _device_of(file)._on_read(&req)

    if req._done < 0 {
        return req._done
    }
    if status != OK {
        return cast<isize>(status)
    }
    return req._done
}

func _write(file: *fs.file, buffer: *user const byte, size: usize, offset: *int64) isize {
    let count = math.min(size, _WRITE_MAX)
    let data: *byte = try memory.vmemdup_user(buffer, count)
    defer slab.kvfree(data)

    let req: Request = {_data: data, _size: count}
    let status = _device_of(file)._on_write(&req)

    if status != OK {
        return cast<isize>(status)
    }
    return cast<isize>(count)
}

/// What is done when a process reads.
func on_read(self dev: *Device, handler: func(req: *Request) Status) {
    dev._on_read = handler
    dev._fops.read = &_read
}

/// What is done with what a process writes.
func on_write(self dev: *Device, handler: func(req: *Request) Status) {
    dev._on_write = handler
    dev._fops.write = &_write
}

// SPDX-License-Identifier: GPL-2.0-only OR MIT

/// Character devices with a node in /dev that share their handlers, which a driver
/// sets before it registers the first one. What the driver knows of one device is a struct
/// with a `Device` in it; what it knows of an open file is that file's state:
///
///     struct Pump {
///         device: misc.Device
///         speed: uint32
///     }
///
///     misc.on_open(func(file: *misc.File) int32 {
///         return container_of<Pump>(file.device(), device).start()
///     })
///     pump.device.describe("pump", 0o600)
///     try pump.device.register()
namespace misc

import (
    "github.com/arc-lang/linux/kernel/driver"
    "github.com/arc-lang/linux/kernel/raw/fs"
    "github.com/arc-lang/linux/kernel/raw/miscdevice"
    "github.com/arc-lang/linux/kernel/raw/poll"
)

/// An open file.
type File = fs.file

/// The device that the file was opened as. A file that got a state has it instead.
func device(self file: *const File) *Device {
    return file.private_data
}

/// What `set_state` stored.
func state<T>(self file: *const File) *T {
    return file.private_data
}

/// Stores what belongs to this open file alone, for all handlers that come after.
/// It is made in `on_open`, and freed in `on_release`.
func set_state(self file: *File, state: *void) {
    file.private_data = state
}

struct _Handlers {
    on_open: func(file: *File) int32
    on_release: func(file: *File)
    on_read: func(file: *File, buffer: *driver.Buffer, size: uint64) int64
    on_write: func(file: *File, data: *driver.Data, size: uint64) int64
    on_seek: func(file: *File, offset: int64, whence: int32) int64
    on_ioctl: func(file: *File, request: uint32, argument: usize) isize
    on_poll: func(file: *File, table: *poll.poll_table) poll.__poll_t
}

let _handlers: _Handlers = {}
let _fops: fs.file_operations = {llseek: &fs.no_seek_end_llseek}

/// A device, a part of what the driver knows of it.
type Device = miscdevice.miscdevice

/// Says what the node in /dev is called, and who may open it. The name is not copied.
func describe(self device: *Device, name: string, mode: fs.umode_t) {
    device.minor = miscdevice.MISC_DYNAMIC_MINOR
    device.name = name
    device.mode = mode
    device.fops = &_fops
}

/// Makes the node. The device is in use from here on.
func register(self device: *Device) int32 {
    return miscdevice.misc_register(device)
}

/// Takes the node away.
func unregister(self device: *Device) {
    miscdevice.misc_deregister(device)
}

func _open(inode: *fs.inode, file: *fs.file) int32 {
    return _handlers.on_open(file)
}

func _release(inode: *fs.inode, file: *fs.file) int32 {
    _handlers.on_release(file)
    return 0
}

func _read(file: *fs.file, buffer: *user byte, size: usize, offset: *int64) isize {
    let to = driver.Buffer.new(buffer, size, offset)

    try _handlers.on_read(file, &to, size)
    return to.done()
}

func _write(file: *fs.file, buffer: *user const byte, size: usize, offset: *int64) isize {
    let data = driver.Data.new(buffer, size)

    return _handlers.on_write(file, &data, size)
}

func _seek(file: *fs.file, offset: int64, whence: int32) int64 {
    return _handlers.on_seek(file, offset, whence)
}

func _ioctl(file: *fs.file, request: uint32, argument: usize) isize {
    return _handlers.on_ioctl(file, request, argument)
}

func _poll(file: *fs.file, table: *poll.poll_table) poll.__poll_t {
    return _handlers.on_poll(file, table)
}

/// What is done when a process opens a device; a failure is what open() gives.
func on_open(handler: func(file: *File) int32) {
    _handlers.on_open = handler
    _fops.open = &_open
}

/// What is done when an open file is closed for the last time.
func on_release(handler: func(file: *File)) {
    _handlers.on_release = handler
    _fops.release = &_release
}

/// What answers a read.
func on_read(handler: func(file: *File, buffer: *driver.Buffer, size: uint64) int64) {
    _handlers.on_read = handler
    _fops.read = &_read
}

/// What takes what is written.
func on_write(handler: func(file: *File, data: *driver.Data, size: uint64) int64) {
    _handlers.on_write = handler
    _fops.write = &_write
}

/// What is done for lseek(): gives the new position, as `file.seek()` of
/// `linux/kernel/driver` does where the handler knows the size. Without it a position is
/// counted from the start or from the one before.
func on_seek(handler: func(file: *File, offset: int64, whence: int32) int64) {
    _handlers.on_seek = handler
    _fops.llseek = &_seek
}

/// What is done for ioctl(). What a handler does not know is -ENOTTY.
func on_ioctl(handler: func(file: *File, request: uint32, argument: usize) isize) {
    _handlers.on_ioctl = handler
    _fops.unlocked_ioctl = &_ioctl
    _fops.compat_ioctl = &fs.compat_ptr_ioctl
}

/// What tells poll() how things stand.
func on_poll(handler: func(file: *File, table: *poll.poll_table) poll.__poll_t) {
    _handlers.on_poll = handler
    _fops.poll = &_poll
}

// SPDX-License-Identifier: GPL-2.0-only OR MIT

/// Devices whose library deals with positions and user memory.
namespace driver

import (
    "github.com/arc-lang/kernel/math"
    "github.com/arc-lang/linux/kernel/errno"
    "github.com/arc-lang/linux/kernel/raw/fs"
    "github.com/arc-lang/linux/kernel/raw/miscdevice"
    "github.com/arc-lang/linux/kernel/raw/poll"
    "github.com/arc-lang/linux/kernel/raw/uaccess"
)

/// An open file. It has a position, at which a read begins and behind which it leaves
/// it; writing does not move it.
type File = fs.file

/// What lseek() does with the position of a file of `size` bytes.
func seek(self file: *File, offset: int64, whence: int32, size: usize) int64 {
    return fs.fixed_size_llseek(file, offset, whence, cast<int64>(size))
}

/// Where the answer to a read goes. A handler may call it a `*byte`.
@accepts(*byte)
struct Buffer {
    _to: *user byte
    _size: usize
    _offset: *int64
    _done: isize

    /// For `size` bytes to a process, from `*offset` of what there is.
    func new(to: *user byte, size: usize, offset: *int64) Buffer {
        return Buffer{_to: to, _size: size, _offset: offset}
    }
}

/// How many bytes the handler has answered with.
func done(self buffer: *const Buffer) isize {
    return buffer._done
}

/// Answers with `size` bytes of `data`: the reader gets what it has room for,
/// and the rest with its next reads.
@must_use
func copy_from(self buffer: *Buffer, data: []const byte, size: usize) isize {
    let copied = try fs.simple_read_from_buffer(buffer._to, buffer._size, buffer._offset, &data[0], size)

    buffer._done = copied
    return copied
}

/// What a write brings. A handler may call it a `*byte`.
@accepts(*byte, *const byte)
struct Data {
    _from: *user const byte
    _size: usize

    /// For `size` bytes from a process.
    func new(from: *user const byte, size: usize) Data {
        return Data{_from: from, _size: size}
    }
}

/// How many bytes were written.
func len(self data: *Data) usize {
    return data._size
}

/// Copies the first bytes of what was written, as many as `to` has room for, and
/// gives their number.
@must_use
func copy_to(self data: *Data, to: []byte) isize {
    let size = math.min(data._size, to.len())

    if uaccess.copy_from_user(&to[0], data._from, size) != 0 {
        return -errno.EFAULT
    }
    return cast<isize>(size)
}

/// Copies all of what was written; where `to` has no room for it, that is -EMSGSIZE.
@must_use
func copy_all(self data: *Data, to: []byte) int32 {
    if data._size > to.len() {
        return -errno.EMSGSIZE
    }
    if uaccess.copy_from_user(&to[0], data._from, data._size) != 0 {
        return -errno.EFAULT
    }
    return 0
}

/// A character device with a node in /dev.
struct CharDevice {
    _misc: miscdevice.miscdevice
    _fops: fs.file_operations
    _on_open: func(file: *File) int32
    _on_read: func(file: *File, buffer: *Buffer, size: uint64) int64
    _on_write: func(file: *File, data: *Data, size: uint64) int64
    _on_release: func(file: *File)
    _on_seek: func(file: *File, offset: int64, whence: int32) int64
    _on_ioctl: func(file: *File, request: uint32, argument: usize) isize
    _on_poll: func(file: *File, table: *poll.poll_table) poll.__poll_t

    /// A device with the node /dev/`name`.
    func new(name: string, flags: uint32) *CharDevice {
        return CharDevice{
            _misc: {minor: miscdevice.MISC_DYNAMIC_MINOR, name: name},
            _fops: {llseek: &fs.no_seek_end_llseek},
        }
    }

    @start
    func register(self device: *CharDevice) int32 {
        device._misc.fops = &device._fops
        return miscdevice.misc_register(&device._misc)
    }

    @stop
    func unregister(self device: *CharDevice) {
        miscdevice.misc_deregister(&device._misc)
    }
}

func _device_of(file: *fs.file) *CharDevice {
    return container_of<CharDevice>(file.private_data, _misc)
}

func _open(inode: *fs.inode, file: *fs.file) int32 {
    return _device_of(file)._on_open(file)
}

func _read(file: *fs.file, buffer: *user byte, size: usize, offset: *int64) isize {
    let to: Buffer = {_to: buffer, _size: size, _offset: offset}

    try _device_of(file)._on_read(file, &to, size)
    return to._done
}

func _write(file: *fs.file, buffer: *user const byte, size: usize, offset: *int64) isize {
    let data: Data = {_from: buffer, _size: size}

    return _device_of(file)._on_write(file, &data, size)
}

func _release(inode: *fs.inode, file: *fs.file) int32 {
    _device_of(file)._on_release(file)
    return 0
}

func _seek(file: *fs.file, offset: int64, whence: int32) int64 {
    return _device_of(file)._on_seek(file, offset, whence)
}

func _ioctl(file: *fs.file, request: uint32, argument: usize) isize {
    return _device_of(file)._on_ioctl(file, request, argument)
}

func _poll(file: *fs.file, table: *poll.poll_table) poll.__poll_t {
    return _device_of(file)._on_poll(file, table)
}

/// What is done when a process opens the device; a failure is what open() gives.
/// The file's `private_data` belongs to the library.
func on_open(self device: *CharDevice, handler: func(file: *File) int32) {
    device._on_open = handler
    device._fops.open = &_open
}

/// What is done when an open file is closed for the last time.
func on_release(self device: *CharDevice, handler: func(file: *File)) {
    device._on_release = handler
    device._fops.release = &_release
}

/// What is done for lseek(): gives the new position, as `file.seek()` does where the
/// handler knows the size. Without it a position is counted from the start or from
/// the one before, and may be behind the end, where there is nothing to be read.
func on_seek(self device: *CharDevice, handler: func(file: *File, offset: int64, whence: int32) int64) {
    device._on_seek = handler
    device._fops.llseek = &_seek
}

/// What is done for ioctl(). What a handler does not know is -ENOTTY.
func on_ioctl(self device: *CharDevice, handler: func(file: *File, request: uint32, argument: usize) isize) {
    device._on_ioctl = handler
    device._fops.unlocked_ioctl = &_ioctl
    device._fops.compat_ioctl = &fs.compat_ptr_ioctl
}

/// What tells poll() how things stand.
func on_poll(self device: *CharDevice, handler: func(file: *File, table: *poll.poll_table) poll.__poll_t) {
    device._on_poll = handler
    device._fops.poll = &_poll
}

/// What answers a read.
func on_read(self device: *CharDevice, handler: func(file: *File, buffer: *Buffer, size: uint64) int64) {
    device._on_read = handler
    device._fops.read = &_read
}

/// What takes what is written.
func on_write(self device: *CharDevice, handler: func(file: *File, data: *Data, size: uint64) int64) {
    device._on_write = handler
    device._fops.write = &_write
}

// SPDX-License-Identifier: GPL-2.0-only OR MIT

/// Files, and the character devices that look like files to a process.
namespace fs

import "github.com/arc-lang/linux/kernel/raw/module"
import "github.com/arc-lang/linux/kernel/raw/types"

type dev_t = types.dev_t
type umode_t = types.umode_t
type fmode_t = types.fmode_t

extern "linux/mm.h" {
    struct vm_area_struct
}

extern "linux/poll.h" {
    // In here, since a name that begins with `_` is private elsewhere.
    type __poll_t = types.__poll_t

    struct poll_table_struct
}

extern "linux/cdev.h" {
    /// A character device; `raw/cdev` has its functions.
    struct cdev {
        owner: *module.module
        ops: *const file_operations
        dev: types.dev_t
        count: uint32 "unsigned int"
    }
}

extern "linux/fs.h" {
    /// A file as it lies on a medium, or a device node.
    struct inode {
        i_mode: types.umode_t
        i_rdev: types.dev_t
        i_size: int64 "loff_t"
        i_cdev: *cdev
        i_private: *void
    }

    /// A file that is open. Each open() makes one; private_data is the driver's.
    struct file {
        f_inode: *inode
        f_op: *const file_operations
        f_flags: uint32 "unsigned int"
        f_mode: types.fmode_t
        f_pos: int64 "loff_t"
        private_data: *void
    }

    /// What can be done with a file. A member that is null has the meaning that
    /// the kernel gives it, mostly that it cannot be done.
    struct file_operations {
        owner: *module.module = module.THIS_MODULE
        llseek: func(file: *file, offset: int64 "loff_t", whence: int32) int64 "loff_t"
        read: func(file: *file, buffer: *user byte "char __user *", size: usize, offset: *int64 "loff_t *") isize
        write: func(file: *file, buffer: *user const byte "const char __user *", size: usize, offset: *int64 "loff_t *") isize
        poll: func(file: *file, table: *poll_table_struct) types.__poll_t
        unlocked_ioctl: func(file: *file, cmd: uint32 "unsigned int", arg: usize "unsigned long") isize "long"
        compat_ioctl: func(file: *file, cmd: uint32 "unsigned int", arg: usize "unsigned long") isize "long"
        mmap: func(file: *file, vma: *vm_area_struct) int32
        open: func(inode: *inode, file: *file) int32
        flush: func(file: *file, id: *void "fl_owner_t") int32
        release: func(inode: *inode, file: *file) int32
        fsync: func(file: *file, start: int64 "loff_t", end: int64 "loff_t", datasync: int32) int32
        fasync: func(fd: int32, file: *file, on: int32) int32
    }

    /// Takes a whole major number; with `major` 0 a free one, which is returned.
    func register_chrdev(major: uint32 "unsigned int", name: string, fops: *const file_operations) int32
    func unregister_chrdev(major: uint32 "unsigned int", name: string)

    @status func register_chrdev_region(first: types.dev_t, count: uint32 "unsigned int", name: string) int32
    @status func alloc_chrdev_region(first: *types.dev_t, minor: uint32 "unsigned int", count: uint32 "unsigned int", name: string) int32
    func unregister_chrdev_region(first: types.dev_t, count: uint32 "unsigned int")

    func imajor(inode: *const inode) uint32 "unsigned int"
    func iminor(inode: *const inode) uint32 "unsigned int"
    func file_inode(file: *const file) *inode
    func i_size_read(inode: *const inode) int64 "loff_t"

    /// Copies from `from`, which has `available` bytes, beginning at `*offset`,
    /// and moves `*offset`. Gives the number of bytes, 0 at the end.
    @sleeps func simple_read_from_buffer(to: *user void, count: usize, offset: *int64 "loff_t *", from: *const void, available: usize) isize
    /// Copies to `to`, which has room for `available` bytes, likewise.
    @sleeps func simple_write_to_buffer(to: *void, available: usize, offset: *int64 "loff_t *", from: *user const void, count: usize) isize

    // Made to be members of file_operations.
    func default_llseek(file: *file, offset: int64 "loff_t", whence: int32) int64 "loff_t"
    func generic_file_llseek(file: *file, offset: int64 "loff_t", whence: int32) int64 "loff_t"
    /// Any position, but none that is counted from the end.
    func no_seek_end_llseek(file: *file, offset: int64 "loff_t", whence: int32) int64 "loff_t"
    func noop_llseek(file: *file, offset: int64 "loff_t", whence: int32) int64 "loff_t"
    func compat_ptr_ioctl(file: *file, cmd: uint32 "unsigned int", arg: usize "unsigned long") isize "long"

    func fixed_size_llseek(file: *file, offset: int64 "loff_t", whence: int32, size: int64 "loff_t") int64 "loff_t"

    // To be called by an open().
    func nonseekable_open(inode: *inode, file: *file) int32
    func stream_open(inode: *inode, file: *file) int32

    // whence of llseek
    const SEEK_SET: int32
    const SEEK_CUR: int32
    const SEEK_END: int32

    @constant func MAJOR(dev: types.dev_t) uint32 "unsigned int"
    @constant func MINOR(dev: types.dev_t) uint32 "unsigned int"
    @constant func MKDEV(major: uint32 "unsigned int", minor: uint32 "unsigned int") types.dev_t

    // Bits of f_flags.
    const O_ACCMODE: uint32
    const O_RDONLY: uint32
    const O_WRONLY: uint32
    const O_RDWR: uint32
    const O_CREAT: uint32
    const O_EXCL: uint32
    const O_TRUNC: uint32
    const O_APPEND: uint32
    const O_NONBLOCK: uint32
    const O_DSYNC: uint32
    const O_SYNC: uint32
    const O_DIRECT: uint32
    const O_CLOEXEC: uint32
}

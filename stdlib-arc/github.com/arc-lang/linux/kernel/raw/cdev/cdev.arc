// SPDX-License-Identifier: GPL-2.0-only OR MIT

/// Character devices with a range of minor numbers of their own.
namespace cdev

import "github.com/arc-lang/linux/kernel/raw/fs"
import "github.com/arc-lang/linux/kernel/raw/types"

type cdev = fs.cdev

extern "linux/cdev.h" {
    func cdev_init(device: *fs.cdev, fops: *const fs.file_operations)
    @must_use func cdev_alloc() *fs.cdev
    /// The device is live when this returns 0, and may be used before that.
    @status func cdev_add(device: *fs.cdev, first: types.dev_t, count: uint32 "unsigned int") int32
    func cdev_del(device: *fs.cdev)
}

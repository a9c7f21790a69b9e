// SPDX-License-Identifier: GPL-2.0-only OR MIT

/// Character devices with one minor number and a node in /dev.
namespace miscdevice

import "github.com/arc-lang/linux/kernel/raw/fs"
import "github.com/arc-lang/linux/kernel/raw/types"

extern "linux/miscdevice.h" {
    struct device

    /// While a file is open its private_data is the miscdevice, until open()
    /// puts something else there.
    struct miscdevice {
        minor: int32
        name: string
        fops: *const fs.file_operations
        parent: *device
        this_device: *device
        nodename: string
        mode: types.umode_t
    }

    /// The device is live when this returns 0, and may be used before that.
    @status @sleeps func misc_register(misc: *miscdevice) int32
    @sleeps func misc_deregister(misc: *miscdevice)

    /// Any minor number that is free.
    const MISC_DYNAMIC_MINOR: int32
}

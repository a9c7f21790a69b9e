// SPDX-License-Identifier: GPL-2.0-only OR MIT

/// Files for developers below /sys/kernel/debug. Nobody depends on them: what
/// makes them never returns null, and their errors are not to be looked at.
namespace debugfs

import "github.com/arc-lang/linux/kernel/raw/fs"
import "github.com/arc-lang/linux/kernel/raw/types"

extern "linux/debugfs.h" {
    struct dentry

    func debugfs_create_dir(name: string, parent: *dentry) *dentry
    func debugfs_create_file(name: string, mode: types.umode_t, parent: *dentry, data: *void, fops: *const fs.file_operations) *dentry
    func debugfs_create_u8(name: string, mode: types.umode_t, parent: *dentry, value: *uint8)
    func debugfs_create_u16(name: string, mode: types.umode_t, parent: *dentry, value: *uint16)
    func debugfs_create_u32(name: string, mode: types.umode_t, parent: *dentry, value: *uint32)
    func debugfs_create_u64(name: string, mode: types.umode_t, parent: *dentry, value: *uint64)
    func debugfs_create_bool(name: string, mode: types.umode_t, parent: *dentry, value: *bool)
    /// With everything below it.
    @sleeps func debugfs_remove(entry: *dentry)
}

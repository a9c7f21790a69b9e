// SPDX-License-Identifier: GPL-2.0-only OR MIT

/// The module itself, and what nearly every module needs: memory of the slab
/// allocator and the usual error numbers. All of the first is in
/// `raw/slab`, all of the second in `linux/kernel/errno`.
namespace module

import "github.com/arc-lang/linux/kernel/raw/types"

type gfp_t = types.gfp_t

extern "linux/module.h" {
    struct module

    /// This module, for what counts its users.
    const THIS_MODULE: *module

    /// Takes a reference to a module; false where it is being removed.
    @must_use func try_module_get(module: *module) bool
    func module_put(module: *module)
}

extern "linux/slab.h" {
    func kmalloc(size: usize, flags: types.gfp_t) *void
    func kzalloc(size: usize, flags: types.gfp_t) *void
    func kfree(object: *const void)

    /// May sleep.
    const GFP_KERNEL: types.gfp_t
    /// Never sleeps.
    const GFP_ATOMIC: types.gfp_t
}

// The whole list is in `linux/kernel/errno`. Every module has them: module.h
// includes errno.h.
extern "linux/module.h" {
    const EPERM: int32
    const ENOENT: int32
    const ESRCH: int32
    const EINTR: int32
    const EIO: int32
    const ENXIO: int32
    const E2BIG: int32
    const ENOEXEC: int32
    const EBADF: int32
    const ECHILD: int32
    const EAGAIN: int32
    const ENOMEM: int32
    const EACCES: int32
    const EFAULT: int32
    const ENOTBLK: int32
    const EBUSY: int32
    const EEXIST: int32
    const EXDEV: int32
    const ENODEV: int32
    const ENOTDIR: int32
    const EISDIR: int32
    const EINVAL: int32
    const ENFILE: int32
    const EMFILE: int32
    const ENOTTY: int32
    const ETXTBSY: int32
    const EFBIG: int32
    const ENOSPC: int32
    const ESPIPE: int32
    const EROFS: int32
    const EMLINK: int32
    const EPIPE: int32
    const EDOM: int32
    const ERANGE: int32
}

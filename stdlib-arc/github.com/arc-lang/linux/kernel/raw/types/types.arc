// SPDX-License-Identifier: GPL-2.0-only OR MIT

/// The kernel's own integer types that several interfaces share, as
/// linux/types.h declares them. A package that uses one offers it under the
/// same name (`slab.gfp_t`, `fs.dev_t`), so there is rarely a reason to import
/// this one.
namespace types

extern "linux/types.h" {
    /// How and from where memory may be allocated.
    type gfp_t: uint32

    /// Properties of a slab cache.
    type slab_flags_t: uint32

    /// Major and minor number of a device.
    type dev_t: uint32

    /// Kind and permissions of a file.
    type umode_t: uint16

    /// What an open file may be used for.
    type fmode_t: uint32

    /// Events that poll() waits for.
    type __poll_t: uint32
}

// SPDX-License-Identifier: GPL-2.0-only OR MIT

/// Counts of who holds an object, which is released with the last of them.
namespace kref

extern "linux/kref.h" {
    struct kref {}

    /// The count is 1 then.
    func kref_init(ref: *kref)
    func kref_get(ref: *kref)
    /// Calls `release`, and gives 1, where that was the last one.
    func kref_put(ref: *kref, release: func(ref: *kref)) int32
    func kref_get_unless_zero(ref: *kref) int32
    func kref_read(ref: *const kref) uint32 "unsigned int"
}

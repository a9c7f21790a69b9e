// SPDX-License-Identifier: GPL-2.0-only OR MIT

/// A process's memory. It may be gone, or change at any time: it is copied, and
/// what was copied is looked at.
namespace uaccess

extern "linux/uaccess.h" {
    /// Gives how many bytes could not be copied: 0, or the caller is told
    /// -EFAULT.
    @sleeps @must_use func copy_to_user(to: *user void, from: *const void, size: usize "unsigned long") usize "unsigned long"
    /// The same; what could not be copied is zero in `to`.
    @sleeps @must_use func copy_from_user(to: *void, from: *user const void, size: usize "unsigned long") usize "unsigned long"
    /// Fills with zeros. Gives how many bytes could not be.
    @sleeps @must_use func clear_user(to: *user void, size: usize "unsigned long") usize "unsigned long"

    /// Reads one number, and says whether it could: 0 or -EFAULT.
    @result(1) @typed @status @sleeps func get_user<T>(from: *user const T) (T, int32)
    /// Writes one number. Gives 0 or -EFAULT.
    @typed @status @sleeps @must_use func put_user<T>(value: T, to: *user T) int32

    /// Copies a string with its NUL. Gives its length; `count` where there was
    /// no NUL in as many bytes.
    @sleeps @must_use func strncpy_from_user(to: *byte "char *", from: *user const byte "const char __user *", count: isize "long") isize "long"
    /// The length with the NUL, more than `count` where there is none, 0 where it
    /// cannot be read.
    @sleeps @must_use func strnlen_user(text: *user const byte "const char __user *", count: isize "long") isize "long"
}

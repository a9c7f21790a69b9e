// SPDX-License-Identifier: GPL-2.0-only OR MIT

/// Text that is put together in memory of the caller's.
namespace text

extern "linux/kernel.h" {
    // C's function, given text instead of a format.
    func _snprintf "snprintf" (to: *byte "char *", size: usize, @format text: string, ...) int32
}

/// Puts text and values into `to`, ended by a NUL and cut to what it has room for,
/// and gives it as a string, which is there as long as `to` is.
func format(to: []byte, @format text: string) string {
    _snprintf(&to[0], to.len(), "${text}")
    return cast<string>(&to[0])
}

// SPDX-License-Identifier: GPL-2.0-only OR MIT

/// C strings and copies of memory. `memset`, `memcpy` and the like belong to the
/// language and need no import.
namespace string

import "github.com/arc-lang/linux/kernel/raw/types"

extern "linux/string.h" {
    func strcmp(a: string, b: string) int32
    func strncmp(a: string, b: string, count: usize) int32
    func strnlen(text: string, count: usize) usize

    // Copies in memory of their own, which kfree() releases.
    func kstrdup(text: string, flags: types.gfp_t) *byte "char *"
    func kstrndup(text: string, max: usize, flags: types.gfp_t) *byte "char *"
    func kmemdup(from: *const void, size: usize, flags: types.gfp_t) *void

    // Copies of a process's memory: an error pointer where it cannot be read.
    /// Released by kfree().
    @sleeps @fails(err_ptr) func memdup_user(from: *user const void, size: usize) *void
    /// With a NUL behind it. Released by kfree().
    @sleeps @fails(err_ptr) func memdup_user_nul(from: *user const void, size: usize) *void
    /// Released by kvfree().
    @sleeps @fails(err_ptr) func vmemdup_user(from: *user const void, size: usize) *void
}

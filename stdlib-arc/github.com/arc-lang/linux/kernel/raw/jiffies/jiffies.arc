// SPDX-License-Identifier: GPL-2.0-only OR MIT

/// The clock that timers go by.
namespace jiffies

extern "linux/jiffies.h" {
    /// Counts up, and wraps around.
    let jiffies: usize "unsigned long"

    @pure func msecs_to_jiffies(ms: uint32 "unsigned int") usize "unsigned long"
    @pure func jiffies_to_msecs(j: usize "unsigned long") uint32 "unsigned int"
    func get_jiffies_64() uint64
}

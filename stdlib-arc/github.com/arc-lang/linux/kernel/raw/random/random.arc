// SPDX-License-Identifier: GPL-2.0-only OR MIT

/// Random numbers that nobody can foretell.
namespace random

extern "linux/random.h" {
    func get_random_bytes(to: *void, size: usize)
    func get_random_u8() uint8
    func get_random_u16() uint16
    func get_random_u32() uint32
    func get_random_u64() uint64

    /// From 0 to below `ceiling`, which is not 0; each as likely as another.
    func get_random_u32_below(ceiling: uint32) uint32
    /// From `low` to `high`, both included.
    func get_random_u32_inclusive(low: uint32, high: uint32) uint32
}

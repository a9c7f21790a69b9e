// SPDX-License-Identifier: GPL-2.0-only OR MIT

/// Integers that several processors change at once, without a lock.
namespace atomic

extern "linux/atomic.h" {
    struct atomic_t "atomic_t" {}

    @pure func atomic_read(v: *const atomic_t) int32
    func atomic_set(v: *atomic_t, i: int32)
    func atomic_inc(v: *atomic_t)
    func atomic_dec(v: *atomic_t)
    func atomic_add(i: int32, v: *atomic_t)
    func atomic_sub(i: int32, v: *atomic_t)
    /// The value from now on.
    func atomic_inc_return(v: *atomic_t) int32
    func atomic_dec_return(v: *atomic_t) int32
    func atomic_add_return(i: int32, v: *atomic_t) int32
    func atomic_sub_return(i: int32, v: *atomic_t) int32
    /// The value until now.
    func atomic_fetch_add(i: int32, v: *atomic_t) int32
    func atomic_xchg(v: *atomic_t, new: int32) int32
    /// Sets it where it is `old`; gives the value until now.
    func atomic_cmpxchg(v: *atomic_t, old: int32, new: int32) int32
    /// Whether it is 0 now.
    func atomic_dec_and_test(v: *atomic_t) bool
    /// Whether it was not 0, and was changed.
    func atomic_inc_not_zero(v: *atomic_t) bool

    struct atomic64_t "atomic64_t" {}

    @pure func atomic64_read(v: *const atomic64_t) int64
    func atomic64_set(v: *atomic64_t, i: int64)
    func atomic64_inc(v: *atomic64_t)
    func atomic64_dec(v: *atomic64_t)
    func atomic64_add(i: int64, v: *atomic64_t)
    func atomic64_sub(i: int64, v: *atomic64_t)
    func atomic64_inc_return(v: *atomic64_t) int64
    func atomic64_dec_return(v: *atomic64_t) int64
    func atomic64_add_return(i: int64, v: *atomic64_t) int64
    func atomic64_sub_return(i: int64, v: *atomic64_t) int64
    func atomic64_fetch_add(i: int64, v: *atomic64_t) int64
    func atomic64_xchg(v: *atomic64_t, new: int64) int64
    func atomic64_cmpxchg(v: *atomic64_t, old: int64, new: int64) int64
    func atomic64_dec_and_test(v: *atomic64_t) bool
    func atomic64_inc_not_zero(v: *atomic64_t) bool
}

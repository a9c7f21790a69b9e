// SPDX-License-Identifier: GPL-2.0-only OR MIT

/// Numbers that several processors change at once, without a lock.
namespace atomic

import raw "github.com/arc-lang/linux/kernel/raw/atomic"

/// How many: 32 bits with a sign, which several processors change at once.
type Int32 = raw.atomic_t

/// What it is now.
func get(self number: *Int32) int32 {
    return raw.atomic_read(number)
}

/// Makes it `value`.
func set(self number: *Int32, value: int32) {
    raw.atomic_set(number, value)
}

/// Adds 1.
func increment(self number: *Int32) {
    raw.atomic_inc(number)
}

/// Takes 1 away.
func decrement(self number: *Int32) {
    raw.atomic_dec(number)
}

/// Adds `n`, and gives what it is then.
func add(self number: *Int32, n: int32) int32 {
    return raw.atomic_add_return(n, number)
}

/// Takes `n` away, and gives what it is then.
func subtract(self number: *Int32, n: int32) int32 {
    return raw.atomic_sub_return(n, number)
}

/// Makes it `value`, and gives what it was.
func exchange(self number: *Int32, value: int32) int32 {
    return raw.atomic_xchg(number, value)
}

/// Makes it `value` where it is `old`; gives what it was.
func compare_exchange(self number: *Int32, old: int32, value: int32) int32 {
    return raw.atomic_cmpxchg(number, old, value)
}

/// Adds 1 unless it is 0; says whether it did.
func increment_unless_zero(self number: *Int32) bool {
    return raw.atomic_inc_not_zero(number)
}

/// Takes 1 away; says whether it is 0 then.
func decrement_and_test(self number: *Int32) bool {
    return raw.atomic_dec_and_test(number)
}

/// How many: 64 bits with a sign, which several processors change at once.
type Int64 = raw.atomic64_t

/// What it is now.
func get(self number: *Int64) int64 {
    return raw.atomic64_read(number)
}

/// Makes it `value`.
func set(self number: *Int64, value: int64) {
    raw.atomic64_set(number, value)
}

/// Adds 1.
func increment(self number: *Int64) {
    raw.atomic64_inc(number)
}

/// Takes 1 away.
func decrement(self number: *Int64) {
    raw.atomic64_dec(number)
}

/// Adds `n`, and gives what it is then.
func add(self number: *Int64, n: int64) int64 {
    return raw.atomic64_add_return(n, number)
}

/// Takes `n` away, and gives what it is then.
func subtract(self number: *Int64, n: int64) int64 {
    return raw.atomic64_sub_return(n, number)
}

/// Makes it `value`, and gives what it was.
func exchange(self number: *Int64, value: int64) int64 {
    return raw.atomic64_xchg(number, value)
}

/// Makes it `value` where it is `old`; gives what it was.
func compare_exchange(self number: *Int64, old: int64, value: int64) int64 {
    return raw.atomic64_cmpxchg(number, old, value)
}

/// Adds 1 unless it is 0; says whether it did.
func increment_unless_zero(self number: *Int64) bool {
    return raw.atomic64_inc_not_zero(number)
}

/// Takes 1 away; says whether it is 0 then.
func decrement_and_test(self number: *Int64) bool {
    return raw.atomic64_dec_and_test(number)
}

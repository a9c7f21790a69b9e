// SPDX-License-Identifier: GPL-2.0-only OR MIT

/// Numbers that several threads change at once, without a lock.
namespace atomic

extern "stddef.h" {
    // What the compiler knows without any header.
    const _SEQ_CST "__ATOMIC_SEQ_CST": int32

    @typed func _load "__atomic_load_n"<T>(from: *T, order: int32) T
    @typed func _store "__atomic_store_n"<T>(to: *T, value: T, order: int32)
    @typed func _add "__atomic_add_fetch"<T>(to: *T, n: T, order: int32) T
    @typed func _sub "__atomic_sub_fetch"<T>(to: *T, n: T, order: int32) T
    @typed func _exchange "__atomic_exchange_n"<T>(to: *T, value: T, order: int32) T
    @typed func _compare_exchange "__atomic_compare_exchange_n"<T>(to: *T, old: *T, value: T, weak: bool, success: int32, failure: int32) bool
}

/// How many: 32 bits with a sign, which several threads change at once.
struct Int32 {
    _value: int32
}

/// What it is now.
func get(self number: *Int32) int32 {
    return _load(&number._value, _SEQ_CST)
}

/// Makes it `value`.
func set(self number: *Int32, value: int32) {
    _store(&number._value, value, _SEQ_CST)
}

/// Adds 1.
func increment(self number: *Int32) {
    _ = _add(&number._value, cast<int32>(1), _SEQ_CST)
}

/// Takes 1 away.
func decrement(self number: *Int32) {
    _ = _sub(&number._value, cast<int32>(1), _SEQ_CST)
}

/// Adds `n`, and gives what it is then.
func add(self number: *Int32, n: int32) int32 {
    return _add(&number._value, n, _SEQ_CST)
}

/// Takes `n` away, and gives what it is then.
func subtract(self number: *Int32, n: int32) int32 {
    return _sub(&number._value, n, _SEQ_CST)
}

/// Makes it `value`, and gives what it was.
func exchange(self number: *Int32, value: int32) int32 {
    return _exchange(&number._value, value, _SEQ_CST)
}

/// Makes it `value` where it is `old`; gives what it was.
func compare_exchange(self number: *Int32, old: int32, value: int32) int32 {
    let was = old

    _ = _compare_exchange(&number._value, &was, value, false, _SEQ_CST, _SEQ_CST)
    return was
}

/// How many: 64 bits with a sign, which several threads change at once.
struct Int64 {
    _value: int64
}

/// What it is now.
func get(self number: *Int64) int64 {
    return _load(&number._value, _SEQ_CST)
}

/// Makes it `value`.
func set(self number: *Int64, value: int64) {
    _store(&number._value, value, _SEQ_CST)
}

/// Adds 1.
func increment(self number: *Int64) {
    _ = _add(&number._value, cast<int64>(1), _SEQ_CST)
}

/// Takes 1 away.
func decrement(self number: *Int64) {
    _ = _sub(&number._value, cast<int64>(1), _SEQ_CST)
}

/// Adds `n`, and gives what it is then.
func add(self number: *Int64, n: int64) int64 {
    return _add(&number._value, n, _SEQ_CST)
}

/// Takes `n` away, and gives what it is then.
func subtract(self number: *Int64, n: int64) int64 {
    return _sub(&number._value, n, _SEQ_CST)
}

/// Makes it `value`, and gives what it was.
func exchange(self number: *Int64, value: int64) int64 {
    return _exchange(&number._value, value, _SEQ_CST)
}

/// Makes it `value` where it is `old`; gives what it was.
func compare_exchange(self number: *Int64, old: int64, value: int64) int64 {
    let was = old

    _ = _compare_exchange(&number._value, &was, value, false, _SEQ_CST, _SEQ_CST)
    return was
}

// SPDX-License-Identifier: GPL-2.0-only OR MIT

/// Sorting, in place.
namespace sort

// Makes `values[top]` no smaller than what hangs below it in a heap of `count`.
func _sift<T>(values: []T, top: usize, count: usize, compare: func(x: T, y: T) int32) {
    let parent = top

    for parent * 2 + 1 < count {
        let child = parent * 2 + 1

        if child + 1 < count && compare(values[child], values[child + 1]) < 0 {
            child++
        }
        if compare(values[parent], values[child]) >= 0 {
            return
        }
        let moved = values[parent]

        values[parent] = values[child]
        values[child] = moved
        parent = child
    }
}

/// Sorts `values`: `compare` is negative where `x` belongs before `y`, and positive
/// where it belongs behind. What compares as 0 may change places.
func by<T>(values: []T, compare: func(x: T, y: T) int32) {
    let count = values.len()

    for i in 0..count / 2 {
        _sift(values, count / 2 - 1 - i, count, compare)
    }
    for count > 1 {
        let largest = values[0]

        count--
        values[0] = values[count]
        values[count] = largest
        _sift(values, 0, count, compare)
    }
}

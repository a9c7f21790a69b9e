// SPDX-License-Identifier: GPL-2.0-only OR MIT

/// Arrays that grow: `vector<T>`, known everywhere without an import. To grow may
/// sleep, and fails where memory is lacking.
namespace vector

import "github.com/arc-lang/kernel/memory"

/// Elements side by side, in memory of their own.
@owned(release)
@elements(items, count)
struct vector<T> {
    items: *T
    count: usize
    room: usize

    /// An empty one, with room for `room` elements.
    func with_capacity(room: usize) (vector<T>, int32) {
        let v: vector<T> = {}

        try v.reserve(room)
        return (v, 0)
    }

    /// One of the elements given.
    func of(items: []const T) (vector<T>, int32) {
        let v: vector<T> = {}

        try v.reserve(items.len())
        for item in items {
            v.items[v.count] = item
            v.count++
        }
        return (v, 0)
    }

    /// Gives the memory back; what was in it is gone.
    func release(self v: *vector<T>) {
        memory.free(v.items)
    }

    /// Makes room for so many elements in all.
    mutating reserve(self v: *vector<T>, room: usize) int32 {
        if room <= v.room {
            return 0
        }
        v.items = try memory.resize(v.items, room)
        v.room = room
        return 0
    }

    /// Adds an element at the end.
    mutating push(self v: *vector<T>, item: T) int32 {
        if v.count == v.room {
            try v.reserve(v.room * 2 + 4)
        }
        v.items[v.count] = item
        v.count++
        return 0
    }

    /// Takes the last element away; false where there is none.
    mutating pop(self v: *vector<T>) (T, bool) {
        let last: T
        let found = v.count > 0

        if found {
            v.count--
            last = v.items[v.count]
        }
        return (last, found)
    }

    /// The element at `i`; false where there is none.
    func get(self v: *const vector<T>, i: usize) (T, bool) {
        let item: T
        let found = i < v.count

        if found {
            item = v.items[i]
        }
        return (item, found)
    }

    /// Takes the element at `i` away, and moves those behind it; false where
    /// there is none.
    mutating remove(self v: *vector<T>, i: usize) bool {
        if i >= v.count {
            return false
        }
        v.count--
        memmove(v.items + i, v.items + i + 1, (v.count - i) * sizeof<T>())
        return true
    }

    /// Takes all elements away, and keeps the memory.
    mutating clear(self v: *vector<T>) {
        v.count = 0
    }

    /// Whether there is no element.
    func is_empty(self v: *const vector<T>) bool {
        return v.count == 0
    }

    /// The first element's address, which is another one when it has grown.
    func data(self v: *const vector<T>) *T {
        return v.items
    }

    /// Another one with the same elements.
    func clone(self v: *const vector<T>) (vector<T>, int32) {
        return vector<T>.of(v.items[..v.count])
    }
}

/// Whether an element is `item`.
func contains<T>(self v: *const vector<T>, item: T) bool {
    for i in 0..v.count {
        if v.items[i] == item {
            return true
        }
    }
    return false
}

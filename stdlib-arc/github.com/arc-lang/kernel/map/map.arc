// SPDX-License-Identifier: GPL-2.0-only OR MIT

/// Values by keys: `map<K, V>`, known everywhere without an import. Keys are
/// integers, enums, pointers or strings; a string is held as it is, not copied. To
/// add a key may sleep, and fails where memory is lacking.
namespace map

import "github.com/arc-lang/kernel/memory"

/// Keys and values in the order in which the keys were added, and a table of slots:
/// 0, or 1 and the place of the key whose hash leads there.
@owned(release)
@elements(keys, count, items)
struct map<K, V> {
    keys: *K
    items: *V
    count: usize
    room: usize
    slots: *uint32

    /// An empty one, with room for `room` keys.
    func with_capacity(room: usize) (map<K, V>, int32) {
        let m: map<K, V> = {}

        try m.reserve(room)
        return (m, 0)
    }

    /// One of the keys and values given.
    func of(keys: []const K, values: []const V) (map<K, V>, int32) {
        let m: map<K, V> = {}

        try m.reserve(keys.len())
        for i, key in keys {
            try m.set(key, values[i])
        }
        return (m, 0)
    }

    /// Gives the memory back; what was in it is gone.
    func release(self m: *map<K, V>) {
        memory.free(m.keys)
        memory.free(m.items)
        memory.free(m.slots)
    }

    /// Makes room for so many keys in all.
    mutating reserve(self m: *map<K, V>, room: usize) int32 {
        let wanted: usize = 4

        if room <= m.room {
            return 0
        }
        for wanted < room {
            wanted *= 2
        }
        m.keys = try memory.resize(m.keys, wanted)
        m.items = try memory.resize(m.items, wanted)
        m.slots = try memory.resize(m.slots, wanted * 2)
        m.room = wanted
        m.fill_slots()
        return 0
    }

    /// The slot of `key`, or the free one that it would take. There is room.
    func find_slot(self m: *const map<K, V>, key: K) usize {
        let mask = m.room * 2 - 1
        let slot = key.hash() & mask

        for m.slots[slot] != 0 && m.keys[m.slots[slot] - 1] != key {
            slot = slot + 1 & mask
        }
        return slot
    }

    /// Finds each key's slot once more.
    func fill_slots(self m: *map<K, V>) {
        memory.zero(m.slots, m.room * 2 * sizeof<uint32>())
        for i in 0..m.count {
            let slot = m.find_slot(m.keys[i])

            m.slots[slot] = cast<uint32>(i + 1)
        }
    }

    /// Gives `key` its value, which takes the place of the one that it had.
    mutating set(self m: *map<K, V>, key: K, value: V) int32 {
        if m.count == m.room {
            try m.reserve(m.room + 1)
        }
        let slot = m.find_slot(key)

        if m.slots[slot] != 0 {
            m.items[m.slots[slot] - 1] = value
            return 0
        }
        m.keys[m.count] = key
        m.items[m.count] = value
        m.count++
        m.slots[slot] = cast<uint32>(m.count)
        return 0
    }

    /// The value of `key`; false where there is none.
    func get(self m: *const map<K, V>, key: K) (V, bool) {
        let value: V
        let found = m.contains(key)

        if found {
            let place = m.slots[m.find_slot(key)]

            value = m.items[place - 1]
        }
        return (value, found)
    }

    /// Whether `key` has a value.
    func contains(self m: *const map<K, V>, key: K) bool {
        return m.count > 0 && m.slots[m.find_slot(key)] != 0
    }

    /// Takes `key` and its value away; false where there is none.
    mutating remove(self m: *map<K, V>, key: K) bool {
        if !m.contains(key) {
            return false
        }
        let i: usize = m.slots[m.find_slot(key)] - 1
        let behind = m.count - i - 1

        memmove(m.keys + i, m.keys + i + 1, behind * sizeof<K>())
        memmove(m.items + i, m.items + i + 1, behind * sizeof<V>())
        m.count--
        m.fill_slots()
        return true
    }

    /// Takes all keys away, and keeps the memory.
    mutating clear(self m: *map<K, V>) {
        m.count = 0
        if m.room > 0 {
            m.fill_slots()
        }
    }

    /// Whether there is no key.
    func is_empty(self m: *const map<K, V>) bool {
        return m.count == 0
    }

    /// The first value's address; the others follow, in the order of their keys.
    func data(self m: *const map<K, V>) *V {
        return m.items
    }

    /// Another one with the same keys and values.
    func clone(self m: *const map<K, V>) (map<K, V>, int32) {
        return map<K, V>.of(m.keys[..m.count], m.items[..m.count])
    }
}

/// Numbers, enums and pointers: the upper bits of a product have all of them.
func hash<K>(self key: K) usize {
    let bits: uint64 = cast<usize>(key)

    return bits * 0x9e37_79b9_7f4a_7c15 >> 32
}

/// The text, as FNV-1a takes it.
func hash(self key: string) usize {
    let bits: uint32 = 2166136261

    for byte in key.as_bytes() {
        bits = (bits ^ byte) * 16777619
    }
    return bits
}

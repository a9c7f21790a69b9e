namespace lib

import "github.com/arc-lang/kernel/log"

let total = 1
let marks = 0

struct Table { call: func() }
let table: Table = {call: mark}

struct State { low: int32, high: int32 }
let state: State

struct Holder { call: func() int32 }
let holder: Holder

func mark() { marks++ }
func set(h: *Holder, call: func() int32) { h.call = call }
func fire(h: *Holder) int32 { return h.call() }

func pair() (int32, int32) { return (total + 1, total + 2) }
func second() (int32, int32) { return (total, total - 5) }

func late() int32 {
    defer total *= 10
    return total + 1
}

func shift(value: int8, count: uint32) int8 {
    let made = value
    made <<= count
    return made
}

func wide() int32 { return total << 29 }

func forgets(x: int32) int32 {
    let last = x
    defer last = 4
    return last + 1
}

func grow() int32 {
    total += 7
    return 2
}

func added(x: int32) int32 {
    let sum = x
    let more = grow()
    sum += more
    total += sum
    return sum
}

func both(call: func() int32) int32 {
    let sum = call()
    return sum + call()
}

func parted(way: int32) int32 {
    if way > 0 {
        defer log.info("left with ${total}")
        total++
    } else {
        return 0
    }
    log.info("behind")
    total += 2
    return total
}

let bits: int64 = 1

func masked(p: int64) {
    total++
    bits = (p & p) >> 50 >> 47
}

func far_below() int64 { return -4294967296 }

func narrow() int32 {
    let v = try far_below()
    total += 4
    return 7 + cast<int32>(v & 1)
}

/// Functions with several results.
namespace results

import "github.com/arc-lang/linux/kernel/errno"
import "github.com/arc-lang/linux/kernel/log"

const MODULE_LICENSE = "GPL"
const MODULE_DESCRIPTION = "Several results"

struct Cursor {
    at: uint32
    parts: array<uint32, 4>
}

let cursor: Cursor = {}
let last: uint32 = 0

func divide(value: uint32, by: uint32) (uint32, uint32) {
    let rest = value % by

    return (value / by, rest)
}

/// The value of a digit.
func digit(c: byte) (uint32, bool) {
    if c < '0' || c > '9' {
        return (0, false)
    }
    return (c - '0', true)
}

func number(c: byte) (uint32, int32) {
    let (value, ok) = digit(c)
    if !ok {
        return (0, -errno.EINVAL)
    }
    return (value, 0)
}

func doubled(c: byte) (uint32, int32) {
    defer last++

    // A failure goes on to the caller.
    let value = try number(c)
    return (value * 2, 0)
}

func passed(c: byte) (uint32, int32) {
    return doubled(c)
}

// Which of them is odd?
func odd(a: uint32, b: uint32) (bool, bool, int32) {
    let found = a % 2 == 1

    if !found && b % 2 == 0 {
        return (false, false, -errno.ENOENT)
    }
    return (found, b % 2 == 1, 0)
}

func next(self c: *Cursor) (uint32, bool) {
    if c.at == 4 {
        return (0, false)
    }
    return (c.parts[c.at++], true)
}

// What is left of 100 goes where the cursor was before.
func fill(self c: *Cursor) {
    (c.parts[c.at], c.at) = divide(100, 7)
}

func first_then_second() (uint32, uint32) {
    last = 5
    return (last, bump())
}

func bump() uint32 {
    last += 10
    return last
}

func either(a: uint32, b: uint32) int32 {
    let (first, _) = try odd(a, b)

    if first {
        return 1
    }
    return 2
}

/// An array among the results is the caller's.
func digits(n: uint32) (array<uint8, 4>, int32) {
    let made: array<uint8, 4> = {}
    let rest = n

    for i in 0..4 {
        made[3 - i] = cast<uint8>(rest % 10)
        rest /= 10
    }
    if rest != 0 {
        return ({}, -34)
    }
    return (made, 0)
}

func checksum(n: uint32) int32 {
    let list = try digits(n)
    let sum = 0

    for digit in list {
        sum += digit
    }
    return sum
}

func init() int32 {
    let a: uint32 = 47
    let b: uint32 = 5

    (a, b) = divide(a, b)
    log.info("${a} ${b}")
    let (failed, err) = passed('x')
    log.info("${failed} ${err} ${last}")
    let sum = 1 + try passed('4')
    log.info("${sum} ${last}")
    _ = divide(sum, 2)
    (last, _) = divide(sum, 2)
    log.info("${last}")

    log.info("${checksum(1234)} ${checksum(12345)}")
    cursor.at = 1
    cursor.fill()
    log.info("${cursor.parts[1]} ${cursor.at}")
    let (part, more) = cursor.next()
    if more {
        log.info("${part}")
    }
    let (x, y) = first_then_second()
    log.info("${x} ${y}")
    log.info("${either(1, 2)} ${either(2, 1)} ${either(2, 2)}")
    return 0
}

/// Reads a gauge again and again, and says what most of the readings were: closures
/// that capture nothing, that capture on the stack, beside a timer, and in the module.
namespace gauge

import (
    "github.com/arc-lang/kernel/atomic"
    "github.com/arc-lang/kernel/math"
    "github.com/arc-lang/kernel/sort"
    "github.com/arc-lang/linux/kernel/hotplug"
    "github.com/arc-lang/linux/kernel/log"
    "github.com/arc-lang/linux/kernel/timer"
)

const MODULE_AUTHOR = "The arc2c authors"
const MODULE_DESCRIPTION = "Closures of all kinds"
const MODULE_LICENSE = "Dual MIT/GPL"

const READINGS: usize = 7

@param(perm: 0o444, desc: "Milliseconds between two readings")
let interval: uint32 = 20

struct Reading {
    value: int32
    number: uint32                  // which one it was
}

struct Gauge {
    timer: timer.Timer
    readings: array<Reading, READINGS>
    count: usize
    seed: int32
}

let gauge: Gauge = {seed: 5}
let processors: atomic.Int32 = {}

/// What the gauge shows: it jumps about, but always alike.
func sample(self g: *Gauge) int32 {
    g.seed = (g.seed * 37 + 11) % 100
    return g.seed
}

/// Puts the smallest reading first.
func order(readings: []Reading) {
    sort.by(readings, func(x: Reading, y: Reading) int32 { return x.value - y.value })
}

/// Puts the reading next to `target` first; of two, that which came first.
func find(readings: []Reading, target: int32) {
    sort.by(readings, func(x: Reading, y: Reading) int32 {
        let nearer = math.abs(x.value - target) - math.abs(y.value - target)

        if nearer != 0 {
            return nearer
        }
        return cast<int32>(x.number - y.number)
    })
}

/// What was read, once there is all of it.
func report(self g: *Gauge, target: int32) {
    order(g.readings)
    log.info("from ${g.readings[0].value} to ${g.readings[READINGS - 1].value}")
    log.info("most are about ${g.readings[READINGS / 2].value}")
    find(g.readings, target)
    log.info("next to ${target}: ${g.readings[0].value}, reading ${g.readings[0].number}")
}

/// Takes a reading every `interval` milliseconds, until there are enough.
func watch(self g: *Gauge, interval: uint32, target: int32) {
    g.timer.start(interval, func() {
        let number = g.count

        g.readings[number] = {value: g.sample(), number: cast<uint32>(number)}
        g.count++
        if g.count < READINGS {
            g.timer.restart(interval)
        } else {
            g.report(target)
        }
    })
}

func init() int32 {
    let word = "processor"

    // Called for each processor, with nothing but its number.
    try hotplug.on_online("gauge:online", func(cpu: uint32) int32 {
        log.debug("${word} ${cpu}")
        processors.increment()
        return 0
    })
    log.info("${word}s: ${processors.get()}")
    gauge.watch(interval, 50)
    return 0
}

func exit() {
    gauge.timer.stop()
    log.info("${gauge.count} readings")
}

/// Closures that a library hands on to C, and where what they capture lives.
namespace carried

import (
    "github.com/arc-lang/kernel/atomic"
    "github.com/arc-lang/kernel/sort"
    "github.com/arc-lang/linux/kernel/hotplug"
    "github.com/arc-lang/linux/kernel/ktime"
    "github.com/arc-lang/linux/kernel/log"
    "github.com/arc-lang/linux/kernel/timer"
    "github.com/arc-lang/linux/kernel/work"
)

const MODULE_LICENSE = "GPL"
const MODULE_AUTHOR = "Ada Example <ada@example.org>"

/// A pump with a timer of its own.
struct Pump {
    timer: timer.Timer              // runs once in a while
    refill: work.Work
    strokes: uint32
    level: atomic.Int32
}

struct Score {
    points: uint32
    name: string
}

let pump: Pump = {}
let cleaning: timer.Timer = {}
let processors: atomic.Int64 = {}

/// The best ones first.
func by_points(scores: []Score) {
    sort.by(scores, func(a: Score, b: Score) int32 {
        if a.points != b.points {
            return cast<int32>(a.points < b.points) * 2 - 1
        }
        return 0
    })
}

/// Those next to `points` first.
func next_to(scores: []Score, points: uint32) {
    sort.by(scores, func(a: Score, b: Score) int32 {
        // Both are on the same side in here.
        let first = cast<int32>(a.points - points)
        return first - cast<int32>(b.points - points)
    })
}

/// Works every `period` milliseconds, and asks for more below `limit`.
func run(self p: *Pump, period: uint32, limit: int32) {
    p.refill.init(func() {
        if p.level.get() >= limit {
            return
        }
        _ = p.level.add(limit)
    })
    // The first stroke.
    p.timer.start(period, func() {
        let level = p.level.subtract(1)

        p.strokes++
        if level < limit {
            _ = p.refill.schedule()
        }
        p.timer.restart(period)
    })
}

/// It is not used any more when this returns.
func halt(self p: *Pump) {
    p.timer.stop()
    p.refill.cancel()
}

/// A variable of the module has its captures there, too.
func clean(within: uint32, what: string) {
    cleaning.start(within, func() { log.debug("clean ${what}") })
}

func tick() {
    log.debug("tick")
}

func init() int32 {
    let scores: array<Score, 3> = {{3, "b"}, {7, "a"}, {2, "c"}}
    let start = ktime.nanoseconds()

    by_points(scores)
    log.info("first ${scores[0].name}, last ${scores[2].name}")
    next_to(scores, 2)
    log.info("first ${scores[0].name}, last ${scores[2].name}")

    try hotplug.on_online("carried:online", func(cpu: uint32) int32 {
        if ktime.nanoseconds() < start {
            return -1
        }
        processors.increment()
        return 0
    })
    log.info("processors: ${processors.get() > 0}")

    pump.run(1000, 3)
    clean(2000, "all")
    cleaning.stop()
    cleaning.start(10, tick)
    return 0
}

func exit() {
    cleaning.stop()
    pump.halt()
}

/// Watches over a program, which writes to /dev/heartbeat as long as it is well.
namespace heartbeat

import (
    "github.com/arc-lang/kernel/atomic"
    "github.com/arc-lang/kernel/text"
    "github.com/arc-lang/linux/kernel/driver"
    "github.com/arc-lang/linux/kernel/ktime"
    "github.com/arc-lang/linux/kernel/log"
    "github.com/arc-lang/linux/kernel/timer"
    "github.com/arc-lang/linux/kernel/work"
)

const MODULE_AUTHOR = "The arc2c authors"
const MODULE_DESCRIPTION = "Watches over a program"
const MODULE_LICENSE = "Dual MIT/GPL"

@param(perm: 0o444, desc: "How many milliseconds may pass between two beats")
let period: uint32 = 1000

struct Monitor {
    timer: timer.Timer              // runs out where no beat comes
    alarm: work.Work                // says so; it may sleep
    beats: atomic.Int32
    missed: atomic.Int32
}

let monitor: Monitor = {}

/// Expects a beat every `period` milliseconds from now on.
func start(self m: *Monitor, period: uint32) {
    let since = ktime.seconds()

    m.alarm.init(func() {
        log.warn("${m.missed.get()} missed in ${ktime.seconds() - since} s")
    })
    m.timer.start(period, func() {
        m.missed.increment()
        _ = m.alarm.schedule()
        // The next one may come in time.
        m.timer.restart(period)
    })
}

/// There it is: the next one is expected a `period` from now.
func beat(self m: *Monitor) {
    m.beats.increment()
    m.timer.restart(period)
}

/// Nothing is expected any more when this returns.
func stop(self m: *Monitor) {
    m.timer.stop()
    m.alarm.cancel()
}

func init() int32 {
    let device = driver.CharDevice.new("heartbeat", 0)

    device.on_write(func(file: *driver.File, data: *byte, size: uint64) int64 {
        monitor.beat()
        return cast<int64>(size)
    })

    device.on_read(func(file: *driver.File, buffer: *byte, size: uint64) int64 {
        let room: array<byte, 64> = {}
        let line = text.format(room, "beats ${monitor.beats.get()}, missed ${monitor.missed.get()}\n")

        return try buffer.copy_from(line.as_bytes(), line.len())
    })

    monitor.start(period)
    errdefer monitor.stop()
    return 0
}

func exit() {
    monitor.stop()
    log.info("${monitor.beats.get()} beats")
}

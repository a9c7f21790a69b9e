// Where one object fails to start, those before it stop in reverse, and main fails
// with that failure.
import "github.com/arc-lang/kernel/log"

struct Part {
    name: string
    fails: bool

    @start
    func start(self p: *Part) int32 {
        if p.fails {
            log.info("${p.name} fails")
            return -5
        }
        log.info("start ${p.name}")
        return 0
    }

    @stop
    func stop(self p: *Part) {
        log.info("stop ${p.name}")
    }
}

struct Quiet {
    name: string

    @start
    func begin(self q: *Quiet) {
        log.info("begin ${q.name}")
    }

    @stop
    func end(self q: *Quiet) {
        log.info("end ${q.name}")
    }
}

let first = Part{name: "first"}
let quiet = Quiet{name: "quiet"}
let count: int32 = 2

func status() int32 {
    return count - 2
}

func setup(deep: bool) int32 {
    let r = status()

    if r < 0 {
        return r
    }
    if deep {
        return -1
    }
    let inner: *Part = {name: "inner"}
    log.info(inner.name)
    return 0
}

func main() int32 {
    defer log.info("main is left")
    let second = Part{name: "second", fails: count > 4}
    try setup(count > 3)
    let third = Part{name: "third", fails: count == 2}
    let never = Part{name: "never"}

    try second.start()
    if count == 1 {
        return 1
    }
    log.info("${third.fails} ${never.fails}")
    return status()
}
//= inner
//= start second
//= 1 0
//= main is left
//= start first
//= begin quiet
//= start inner
//= third fails
//= stop inner
//= end quiet
//= stop first
//= stop second
//exit 251

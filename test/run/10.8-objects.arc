// Module objects start after main has succeeded, in the order in which they were
// made, and stop in reverse. One that is started by hand starts there, once.
import "github.com/arc-lang/kernel/log"

struct Part {
    name: string
    number: int32

    @start
    func start(self p: *Part) int32 {
        log.info("start ${p.name} ${p.number}")
        return 0
    }

    @stop
    func stop(self p: *Part) {
        log.info("stop ${p.name}")
    }
}

let first = Part{name: "first", number: 1}

func make(number: int32) *Part {
    return Part{name: "made", number: number}
}

func next(number: int32) int32 {
    return number + 1
}

func main() int32 {
    let second: *Part = {name: "second", number: next(first.number)}
    let third = make(next(second.number))
    let early = Part{name: "early"}
    let quiet = Part{name: "quiet"}
    let say = func() { log.info("main ${third.name} ${second.number}") }

    say()
    early.number = 5
    try early.start()
    second.number += 10
    _ = Part{name: "last"}
    log.info("end of main")
    return first.number + 2
}
//= main made 2
//= start early 5
//= end of main
//= start first 1
//= start second 12
//= start made 3
//= start quiet 0
//= start last 0
//= stop last
//= stop quiet
//= stop made
//= stop second
//= stop first
//= stop early
//exit 3

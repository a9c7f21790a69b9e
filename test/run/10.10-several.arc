// Objects that are made perhaps, several times, or by one function for several
// callers: those that were made start in that order, and stop in reverse.
import "github.com/arc-lang/kernel/log"

struct Part {
    name: string
    number: int32

    @start
    func start(self p: *Part) int32 {
        if p.number > 90 {
            log.info("${p.name} ${p.number} fails")
            return -7
        }
        log.info("start ${p.name} ${p.number}")
        return 0
    }

    @stop
    func stop(self p: *Part) {
        log.info("stop ${p.name} ${p.number}")
    }
}

struct Box<T> {
    value: T

    @start
    func start(self b: *Box<T>) {
        log.info("start box of ${b.value}")
    }

    @stop
    func stop(self b: *Box<T>) {
        log.info("stop box of ${b.value}")
    }
}

const COUNT = 3

let mode: int32 = 2

func make(name: string, number: int32) *Part {
    let part = Part{name: name}

    log.info("make ${name}")
    part.number = number
    return part
}

func pair(number: int32) int32 {
    let left = make("left", number)
    let box = Box<int32>{value: left.number + 1}

    return box.value
}

func odd() {
    for i in 0..COUNT {
        for k in 0..2 {
            if (i + k) % 2 == 0 {
                continue
            }
            let part = Part{name: "odd", number: i * 10 + k}

            part.number += 100 * (mode - 2)
        }
    }
}

func main() int32 {
    let first = make("first", 1)

    if mode == 2 {
        let twice = Part{name: "twice", number: mode * 2}

        log.info("${twice.name} is made")
    } else if mode == 3 {
        _ = Part{name: "never"}
    }
    odd()
    let a = pair(20)
    let b = pair(first.number)

    for name in array<string, 2>{"x", "y"} {
        _ = make(name, a + b)
    }
    if mode == 2 {
        return a
    }
    _ = Part{name: "late", number: 99}
    return 0
}
//= make first
//= twice is made
//= make left
//= make left
//= make x
//= make y
//= start first 1
//= start twice 4
//= start odd 1
//= start odd 10
//= start odd 21
//= start left 20
//= start box of 21
//= start left 1
//= start box of 2
//= start x 23
//= start y 23
//= stop y 23
//= stop x 23
//= stop box of 2
//= stop left 1
//= stop box of 21
//= stop left 20
//= stop odd 21
//= stop odd 10
//= stop odd 1
//= stop twice 4
//= stop first 1
//exit 21

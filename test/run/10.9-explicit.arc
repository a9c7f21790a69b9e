// Explicit starts in every place: what they start stops once, and nothing else of it.
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

let count: int32 = 2
let other = Part{name: "other"}

func helper() int32 {
    if count == 2 {
        try other.start()
        log.info("helped")
    }
    return 0
}

func main() int32 {
    let a = Part{name: "a"}
    let b = Part{name: "b", fails: true}
    let c = Part{name: "c"}
    let d = Part{name: "d"}
    let e = Part{name: "e"}

    let status = a.start()
    if status < 0 {
        return status
    }
    _ = b.start()
    let r = c.start()
    log.info("c gave ${r}")
    try helper()
    if count > 1 {
        let f = Part{name: "f"}

        try f.start()
    }
    if count > 5 {
        try d.start()
        let g = Part{name: "g"}

        try g.start()
    }
    return e.start()
}
//= start a
//= b fails
//= start c
//= c gave 0
//= start other
//= helped
//= start f
//= start e
//= start d
//= stop d
//= stop e
//= stop f
//= stop other
//= stop c
//= stop a

// Where one of several objects of a loop fails, those before it stop, the last one
// first, and what was made before the loop.
import "github.com/arc-lang/kernel/log"

struct Part {
    number: int32

    @start
    func start(self p: *Part) int32 {
        if p.number == 2 {
            log.info("${p.number} fails")
            return -5
        }
        log.info("start ${p.number}")
        return 0
    }

    @stop
    func stop(self p: *Part) {
        log.info("stop ${p.number}")
    }
}

func main() int32 {
    let before = Part{number: 10}

    for i in 0..4 {
        _ = Part{number: i}
    }
    _ = Part{number: before.number + 1}
    return 0
}
//= start 10
//= start 0
//= start 1
//= 2 fails
//= stop 1
//= stop 0
//= stop 10
//exit 251

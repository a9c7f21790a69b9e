// An object is a variable: its constants are there first, the rest where it is made.
import "github.com/arc-lang/kernel/log"

struct Part {
    kind: int32
    number: int32
    list: array<uint8, 3>
    next: *Part

    @start
    func start(self p: *Part) int32 { return 0 }

    @stop
    func stop(self p: *Part) { log.info("${p.kind} ${p.number} ${p.list[1]} ${p.next == null}") }
}

let calls: int32 = 0
let first = Part{kind: 1, number: next(), list: {4, 5, 6}}

func next() int32 {
    calls++
    return calls
}

func main() {
    let second = Part{kind: 2, number: next(), next: first}

    log.info("${second.next.kind} ${second.next == first} ${calls}")
    second.list[1] = cast<uint8>(next())
}

//= 1 1 2
//= 2 2 3 0
//= 1 1 5 1

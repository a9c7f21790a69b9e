// A constructor makes an object at each of its calls, with the arguments of that
// call, which are evaluated once and in their order.
import "github.com/arc-lang/kernel/log"

struct Inner {
    low: int32
    high: int32
}

struct Part {
    name: string
    number: int32
    range: Inner
    wide: int64

    func new(name: string, low: int32, unused: int32) *Part {
        return Part{name: name, number: low * 2, range: {low: low, high: 9}, wide: low}
    }

    @start
    func start(self p: *Part) int32 {
        log.info("start ${p.name} ${p.number} ${p.range.low} ${p.range.high} ${p.wide}")
        return 0
    }

    @stop
    func stop(self p: *Part) {
        log.info("stop ${p.name}")
    }
}

func create(name: string) *Part {
    return Part.new(name, 7, 0)
}

let calls: int32 = 0

func count(what: string) int32 {
    calls++
    log.info("${what} is ${calls}")
    return calls
}

let zero = Part.new("zero", 0, 0)

func main() int32 {
    let one = Part.new("one", 1, 0)
    let two = try Part.new("two", count("low"), count("unused"))
    let made = create("made")
    let again = create("again")
    let step: int32 = 4
    let three = Part.new("three", step, step)

    _ = Part.new("four", 4, 4)
    one.number++
    log.info("${one.number} ${two.number} ${made.name} ${again.name} ${three.wide}")
    if made == again || one == two {
        return 1
    }
    return zero.range.high
}
//= low is 1
//= unused is 2
//= 3 2 made again 4
//= start zero 0 0 9 0
//= start one 3 1 9 1
//= start two 2 1 9 1
//= start made 14 7 9 7
//= start again 14 7 9 7
//= start three 8 4 9 4
//= start four 8 4 9 4
//= stop four
//= stop three
//= stop again
//= stop made
//= stop two
//= stop one
//= stop zero
//exit 9

// A test makes module objects, and starts and stops them itself. @test runs it.
struct Part {
    number: int32
    runs: bool

    @start
    func start(self p: *Part) int32 {
        if p.number < 0 {
            return -1
        }
        p.runs = true
        return 0
    }

    @stop
    func stop(self p: *Part) {
        p.runs = false
    }
}
let whole = Part{number: 9}
func make(number: int32) *Part {
    let p = Part{}
    p.number = number
    return p
}
func sole(number: int32) *Part { return Part{number: number} }
func main() int32 {
    let a = make(3)
    _ = sole(4)
    for i in 0..a.number { a.number += i }
    return 0
}
@test
func one() int32 {
    let p = make(4)
    let q = Part{number: -4}
    try p.start()
    assert(p.runs && q.start() < 0)
    p.stop()
    assert(!p.runs && whole.number == 9)
    return 0
}
@test
func two() {
    let parts: array<*Part, 3> = {}
    for i in 0..3 {
        parts[i] = make(i)
    }
    assert(parts[2].number == 2 && parts[0].number == 0)
    assert(sole(5).number == 5)
    assert(sole(6).number == 6)
}

//= ok one
//= ok two
//= 2 passed, 0 failed

// Module objects that are made or started where nobody knows how often.
struct Part {
    number: int32

    @start
    func start(self p: *Part) int32 {
        return p.number
    }

    @stop
    func stop(self p: *Part) {
        p.number = 0
    }
}

func choose(flag: bool) int32 {
    if flag {
        _ = Part{number: 8} //~ error: a module object that a function with several callers makes in a loop, under a condition or behind a `return` is not translated yet
    }
    return 0
}

func same(part: *Part) bool {
    return part.number == 1
}

func handler() int32 {
    return Part{number: 6}.number //~ error: a module object that is made by a function whose address is taken is not translated yet
}

let devices: int32 = 2
let kept = &handler

func init() int32 {
    for i in 0..devices {
        let part = Part{number: i} //~ error: a module object that is made in a loop without a constant number of rounds is not translated yet
        part.number++
    }
    for i in 0..4 {
        let left = Part{number: i}
        let right = Part{number: i} //~ error: a module object that is made in a loop, beside another one, is not translated yet

        left.number += right.number
    }
    if devices == 1 && same(Part{number: 1}) { //~ error: a module object that is made in the midst of what may not be evaluated is not translated yet
        devices = 2
    }
    _ = choose(devices == 2)
    _ = choose(devices == 3)
    _ = handler()

    let c = Part{number: 3}
    if c.start() < 0 { //~ error: an explicit start in the midst of something, in a loop, or by a function of several callers is not translated yet: write `try object.start()`
        devices = 3
    }
    let d = Part{number: 4}
    try d.start()
    try d.start() //~ error: `d` is started already
    return 0
}

// Module objects that are made where nobody knows that it is done once.
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

func make(number: int32) *Part {
    let part = Part{} //~ error: a module object that is made by a function with several callers is not translated yet

    part.number = number
    return part
}

func choose(flag: bool) int32 {
    if flag {
        return 0
    }
    _ = Part{number: 8} //~ error: a module object that is made behind a `return` that may be a success is not translated yet
    return 0
}

let devices: int32 = 2

func init() int32 {
    for i in 0..devices {
        let part = Part{number: i} //~ error: a module object that is made in a loop is not translated yet
        part.number++
    }
    if devices == 1 {
        _ = Part{number: 7} //~ error: a module object that is made under a condition is not translated yet
    }
    let a = make(1)
    let b = make(2)
    _ = choose(a == b)

    let c = Part{number: 3}
    let status = c.start() //~ error: an explicit start that is no statement `try object.start()` of `init` by itself is not translated yet
    if status < 0 {
        return status
    }
    let d = Part{number: 4}
    try d.start()
    try d.start() //~ error: `d` is started already
    return 0
}

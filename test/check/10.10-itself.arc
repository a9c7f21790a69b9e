// A function that makes a module object for each of its callers.
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

func again(depth: int32) *Part {
    let part = Part{number: depth}

    if depth > 0 {
        return again(depth - 1) //~ error: `again` makes a module object: it is called only while the module starts, and not by itself
    }
    return part
}

func init() int32 {
    let part = again(3)

    part.number = 0
    return 0
}

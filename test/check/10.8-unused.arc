// A module object is used by being there; another pointer is not.
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
    return Part{number: number}
}

func number(p: *Part) *int32 {
    return &p.number
}

func init() int32 {
    let first = make(1)
    let second = Part{number: 2}
    let third = number(make(3)) //~ warning: nothing reads the local `third`

    return 0
}

// What starts an object fails as `init` does.
@fails(nonzero)
type Code: int32

struct Part {
    number: int32

    @start
    func start(self p: *Part) Code {
        return cast<Code>(p.number)
    }

    @stop
    func stop(self p: *Part) {
        p.number = 0
    }
}

let part = Part{number: 1}

func init() int32 { //~ error: `init` fails as `int32` does, and `start` as `Code`: it cannot pass the failure of a start on
    return part.number
}

// Module objects: what marks them, and where they may be made and started.
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

struct Half { //~ error: `Half` has a `@start` and no `@stop`: a module object has both
    number: int32

    @start
    func start(self h: *Half) {
        h.number = 1
    }
}

struct Wrong {
    number: int32

    @start
    func start(self w: *Wrong, n: int32) { //~ error: a `@start` takes nothing but its receiver
        w.number = n
    }

    @start
    func tell(self w: *Wrong) bool { //~ error: a `@start` gives nothing, or a number that says whether it failed, as `int32` does
        return w.number == 0
    }

    @stop
    func stop(self w: *Wrong) int32 { //~ error: a `@stop` gives no result
        return w.number
    }

    @stop
    func whose() { //~ error: a `@stop` is a method with a pointer to a struct of its own package
    }
}

struct Twice {
    number: int32

    @start
    func start(self t: *Twice) {
        t.number = 1
    }

    @start
    func again(self t: *Twice) { //~ error: `Twice` has two methods marked `@start`
        t.number = 2
    }

    @stop
    func stop(self t: *Twice) {
        t.number = 0
    }
}

struct Holder {
    part: Part //~ error: a field cannot be of type `Part`, which is a module object: use a pointer to it
    other: *Part
}

let half = Half{number: 1}

func copy(p: *Part) int32 {
    let q = *p //~ error: a local cannot be of type `Part`, which is a module object: use a pointer to it

    return q.number
}

func init() int32 {
    let value: Part = Part{number: 1} //~ error: a local cannot be of type `Part`, which is a module object: use a pointer to it
    let part = Part{number: 1}
    let holder = Holder{other: part}

    return holder.other.number + value.number
}

// Module objects are made and started while the module starts, and only then.
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

func later() *Part {
    return Part{number: 1}
}

func handler(number: int32) int32 {
    let part = Part{number: number} //~ error: a module object is made only while the module starts: in the value of a variable of the package, in `init`, and in what they call

    part.stop() //~ error: `stop` is a `@stop`: it is called when the module ends
    return part.start() //~ error: `start` is a `@start`: it is called when the module starts, or in `init`
}

let kept = &handler

func init() int32 {
    _ = later()
    return 0
}

// A module object in the midst of an expression.
struct Part {
    number: int32
    @start
    func start(self p: *Part) int32 { return p.number }
    @stop
    func stop(self p: *Part) {}
}

func next() int32 { return 3 }
func number(p: *Part) int32 { return p.number }

func init() int32 {
    return number(Part{number: next()}) //~ error: a module object that is made in the midst of an expression, of what is not constant, is not translated yet
}

// Module objects: made by a literal, where the module starts, with both methods.
struct Device {
    n: int32
    @start
    func start(self d: *Device) int32 { return 0 }
    @stop
    func stop(self d: *Device) {}
}

struct Half { //~ error: `Half` has a `@stop` and no `@start`: a module object has both
    n: int32
    @stop
    func stop(self h: *Half) {}
}

let device = Device{n: 1}
let none: Device //~ error: a variable cannot be of type `Device`, which is a module object: use a pointer to it

func handler() *Device { return Device{n: 2} }

let kept = &handler

func init() int32 {
    let half = Half{n: 1}

    return device.n + half.n
}

// Module objects.
struct Device {
    n: int32
    @start //~ error: `@start` is not translated yet
    func start(self d: *Device) int32 { return 0 }
    @stop //~ error: `@stop` is not translated yet
    func stop(self d: *Device) {}
}

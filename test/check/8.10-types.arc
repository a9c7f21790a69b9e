// A macro of C's that is told its types first.
extern "linux/minmax.h" {
    func min_t<T>(a: T, b: T) T
}

func smaller(a: uint32, b: int32) uint32 {
    return min_t(a, b)	//~ error: argument `b` of `min_t` wants `uint32`, not `int32`
}

extern "linux/ioctl.h" {
    @constant func read "_IOR"<T>(driver: uint32, number: uint32) uint32
}

func none() uint32 {
    return read('c', 4)	//~ error: the arguments do not show what `T` of `read` is: write `read<…>(…)`
}

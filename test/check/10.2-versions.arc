// Each branch is checked for the kernels that it is for.
extern "linux/fs.h" {
    @since(6, 4) func newer(n: int32) int32
    @until(6, 4) func older(n: int32) int32
    @since(6, 7) func newest(n: int32) int32
}

func _helper() int32 {
    return 1
}

func pick(n: int32) int32 {
#if kernel_version(6, 4)
    let value = newer(n) + _helper()
    _ = newest(n) //~ error: kernel 6.4.0 has no `newest`: it is there since 6.7
#elif kernel_version(5, 10)
    let value: int64 = older(n)
    _ = newer(n) //~ error: kernel 5.10.0 has no `newer`: it is there since 6.4
#else
    let value: uint8 = 1000 //~ error: 1000
#endif
    return value //~ error: result wants `int32`, not `int64`
}

func init() int32 {
    return pick(missing) //~ error: `missing`
}

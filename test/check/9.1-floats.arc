// A kernel has no floating point.
let a: float64 = 1.5 //~ error: a kernel has no floating point: `float64` cannot be used for `linux-kernel-x64` //~ error: there is no floating point in a kernel
const B = 2.5 //~ error: there is no floating point in a kernel

struct Point { x: float32 } //~ error: a kernel has no floating point: `float32` cannot be used for `linux-kernel-x64`

func half(x: float64) float64 { //~ error: a kernel has no floating point: `float64` cannot be used for `linux-kernel-x64` //~ error: a kernel has no floating point: `float64` cannot be used for `linux-kernel-x64`
    return x / 2.0
}

func one() int32 { return cast<int32>(1.5) } //~ error: there is no floating point in a kernel

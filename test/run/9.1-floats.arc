/// Floats, which programs of the host have and kernels have not.
namespace floats

import "github.com/arc-lang/kernel/log"

let half: float64 = 0.5
let scale: float32 = 3

func area(r: float64) float64 {
    return r * r * 3.14159
}

func mean(a: int32, b: int32) float64 {
    return (cast<float64>(a) + b) / 2
}

func main() int32 {
    let x: float32 = 1.5
    let y = 2.25

    // A constant takes the type of the other side.
    x *= 2
    y = x + y
    log.info("${x} ${y} ${area(2)} ${mean(3, 4)} ${half} ${scale}")
    // Casts cut off what is behind the point.
    log.info("${cast<int32>(y)} ${cast<int32>(-2.75)} ${cast<uint8>(y * 40)}")
    log.info("${x < 4} ${y == 5.25} ${-x} ${y >= 5.5}")
    let z = 1e3 + cast<float64>(7)
    log.info("${z} ${0.1 + 0.2 == 0.3} ${1 / 4.0}")
    return 0
}

//= 3 5.25 12.5664 3.5 0.5 3
//= 5 -2 210
//= 1 1 -3 0
//= 1007 0 0.25

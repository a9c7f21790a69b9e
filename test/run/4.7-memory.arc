// The library's memory and arithmetic, an instance for each type.
import (
    "github.com/arc-lang/kernel/log"
    "github.com/arc-lang/kernel/math"
    "github.com/arc-lang/kernel/memory"
)

struct Point { x: int32, y: int32 }

func fill(points: []Point) {
    for i, p in points {
        points[i].x = p.x + cast<int32>(i)
    }
}

func work() int32 {
    let points = try memory.allocate_zeroed<Point>(3)
    defer memory.free(points)
    let bytes = try memory.allocate<byte>(2)

    fill(points[0..3])
    bytes[0] = 7
    bytes[1] = 8
    let more = memory.resize(bytes, 4)
    if more == null {
        memory.free(bytes)
        return -1
    }
    defer memory.free(more)
    memory.zero(more + 2, 2)
    log.info("${points[2].x} ${points[2].y} ${more[0]} ${more[1]} ${more[3]}")
    let (sum, wrapped) = math.checked_add(9223372036854775807, 1)
    let (small, fits) = math.checked_add(-5, 3)
    log.info("${sum} ${wrapped} ${small} ${fits}")
    return 0
}

func main() int32 {
    let a: uint8 = 200

    log.info("${math.min(3, -4)} ${math.max(a, 100)} ${math.abs(-7)}")
    log.info("${memory.allocate<Point>(0x2000_0000_0000_0000) == null}")
    return work()
}
//= -4 200 7
//= 1
//= 2 0 7 8 0
//= -9223372036854775808 1 -2 0

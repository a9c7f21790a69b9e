/// Memory for values of any type, and arithmetic.
namespace allocations

import (
    "github.com/arc-lang/kernel/math"
    "github.com/arc-lang/kernel/memory"
    "github.com/arc-lang/linux/kernel/log"
)

const MODULE_LICENSE = "GPL"

struct Point { x: int32, y: int32 }

let table: *Point = null

func init() int32 {
    table = try memory.allocate_zeroed<Point>(3)
    errdefer memory.free(table)

    let bytes = try memory.allocate<byte>(8)
    defer memory.free(bytes)

    bytes[0] = 42
    bytes = try memory.resize(bytes, 16)

    memory.zero(bytes + 8, 8)
    log.info("${bytes[0]} ${bytes[15]} ${table[2].x} ${math.max(table[0].y, 5)}")
    return 0
}

func exit() {
    memory.free(table)
}

// fixes: 6 -Wno-missing-license
namespace fix_names

import "github.com/arc-lang/linux/kernel/raw/slab"

struct Point {
    height: int32
}

func scale(point: *Point, factor: int32) int32 {
    return point.heigth * facto
}

@allow("unused-functio")
func _f(size: int3) int32 {
    return size
}

func init() int32 {
    let p = Point{height: 1}
    _ = slab.kmaloc(3, slab.GFP_KERNEL)
    return scaled(&p, 3)
}

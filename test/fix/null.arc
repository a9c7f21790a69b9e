// fixes: 2 -Wno-missing-license
namespace fix_null

import "github.com/arc-lang/linux/kernel/raw/slab"

func init() int32 {
    let buffer: *byte = slab.kmalloc(8, slab.GFP_KERNEL)
    buffer[0] = 1
    let count: int32 = 3
    if count = 4 {
        count = 1
    }
    slab.kfree(buffer)
    return count
}

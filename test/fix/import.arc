// fixes: 3 -Wno-missing-license
namespace fix_import

import "github.com/arc-lang/linux/kernel/raw/fs"
import (
    "github.com/arc-lang/linux/kernel/errno"
    "github.com/arc-lang/linux/kernel/raw/slab"
)

func init() int32 {
    log.info("hello")
    return -errno.EINVAL
}

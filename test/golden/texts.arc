/// Texts that are put together: on the stack, or in memory.
namespace texts
import "github.com/arc-lang/linux/kernel/log"
const MODULE_LICENSE = "GPL"
const LABEL_MAX: usize = 12
func label(title: string, number: uint32) int32 {
    let text = "${title}-${number}"

    if text.len() > LABEL_MAX {
        return -7
    }
    log.info("label ${text} of ${text.len()} bytes")
    return 0
}
func size(s: string) usize { return s.len() }
func init() int32 {
    let n: uint8 = 3
    let short = "device${n}"
    let raw: array<byte, 4> = {1, 2, 3, 4}

    try label("stop", 1)
    log.info("${short} ${size("${short}${n}")}, ${raw[..]} ${raw[1..3]}")
    return 0
}

/// One source for kernels that differ.
namespace versions

import "github.com/arc-lang/linux/kernel/log"
#if kernel_version(6, 4)
import "github.com/arc-lang/linux/kernel/raw/slab"
#endif

const MODULE_LICENSE = "GPL"

extern "linux/device.h" {
    struct device_class "struct class"
    struct module
    const THIS_MODULE: *module
#if kernel_version(6, 4)
    @fails(err_ptr) func class_create(name: string) *device_class
#else
    @fails(err_ptr) func class_create(owner: *module, name: string) *device_class
#endif
    func class_destroy(class: *device_class)
}

struct State {
    count: uint32
#if kernel_version(6, 4)
    // Only new kernels keep it.
    buffer: *byte
#endif
    last: uint8
}

let state: State = {}
let devices: *device_class = null

#if kernel_version(6, 4)
/// Two steps at once.
func step(n: uint32) uint32 {
    return n + 2
}
#else
func step(n: uint32) uint32 {
    return n + 1
}
#endif

func kind(n: uint32) string {
    switch n {
    case 1:
        return "one"
#if kernel_version(6, 4)
    case 2:
        return "two"
#else
    case 3:
        return "three"
#endif
    default:
        return "many"
    }
}

func init() int32 {
#if kernel_version(6, 4)
    devices = try class_create("versions")
#else
    devices = try class_create(THIS_MODULE, "versions")
#endif
    errdefer class_destroy(devices)

    state.count = step(0)
#if kernel_version(6, 9)
    state.buffer = try slab.kmalloc(32, slab.GFP_KERNEL)
#elif kernel_version(6, 4)
    state.buffer = try slab.kmalloc(16, slab.GFP_KERNEL)
#endif
    for i in 0..3 {
        if i == 1 && !is_last() {
            state.last++
        }
    }
    log.info("${kind(1)} ${kind(state.count + state.last)}")
    return 0
}

func is_last() bool {
#if !kernel_version(6, 9)
    // One is enough there.
    return state.last == 1
#else
    return false
#endif
}

func exit() {
#if kernel_version(6, 4)
    slab.kfree(state.buffer)
#endif
    class_destroy(devices)
}

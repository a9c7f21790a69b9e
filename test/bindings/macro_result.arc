// refused: MAJOR
namespace macro_result

extern "linux/kdev_t.h" {
    type dev_t: uint32
    func MAJOR(dev: dev_t) uint64
}

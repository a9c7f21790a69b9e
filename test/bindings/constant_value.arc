// refused: EINVAL
namespace constant_value

extern "linux/errno.h" {
    const EINVAL: int32 = 23
}

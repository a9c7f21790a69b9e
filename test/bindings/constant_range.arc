// refused: ERESTARTSYS
namespace constant_range

extern "linux/errno.h" {
    const ERESTARTSYS: uint8
}

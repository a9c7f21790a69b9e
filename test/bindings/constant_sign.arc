// refused: AT_FDCWD
namespace constant_sign

extern "linux/fcntl.h" {
    const AT_FDCWD: uint32
}

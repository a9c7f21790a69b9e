// refused: string constant
namespace constant_string

extern "linux/errno.h" {
    const ENOMEM: string
}

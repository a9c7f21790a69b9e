// refused: ENOMEMORY
namespace missing_constant

extern "linux/errno.h" {
    const ENOMEMORY: int32
}

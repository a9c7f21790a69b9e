// refused: linux/no_such.h
namespace missing_header

extern "linux/no_such.h" {
    const ENOMEM: int32
}

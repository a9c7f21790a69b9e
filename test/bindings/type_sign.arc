// refused: dev_t
namespace type_sign

extern "linux/types.h" {
    type dev_t: int32
}

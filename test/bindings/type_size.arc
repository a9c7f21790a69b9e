// refused: loff_t
namespace type_size

extern "linux/types.h" {
    type loff_t: int32
}

// refused: lof_t
namespace missing_type

extern "linux/types.h" {
    type lof_t: int64
}

// refused: file_operation
namespace missing_struct

extern "linux/fs.h" {
    struct file_operation
}

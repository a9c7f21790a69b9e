// refused: f_flag
namespace missing_field

extern "linux/fs.h" {
    struct file { f_flag: uint32 }
}

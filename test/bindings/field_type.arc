// refused: file.f_flags
namespace field_type

extern "linux/fs.h" {
    struct file { f_flags: uint64 }
}

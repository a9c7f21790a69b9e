// refused: file.f_op
namespace field_const

extern "linux/fs.h" {
    struct file_operations
    struct file { f_op: *file_operations }
}

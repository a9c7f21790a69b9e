// refused: file_operations.read
namespace slot_user

extern "linux/fs.h" {
    struct file
    struct file_operations {
        read: func(file: *file, buffer: *byte "char *", size: usize, offset: *int64 "loff_t *") isize
    }
}

// refused: file_operations.open
namespace slot_param

extern "linux/fs.h" {
    struct inode
    struct file
    struct file_operations {
        open: func(file: *file, inode: *inode) int32
    }
}

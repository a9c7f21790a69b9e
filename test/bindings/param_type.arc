// refused: register_chrdev
namespace param_type

extern "linux/fs.h" {
    struct file_operations
    func register_chrdev(major: uint64 "unsigned long", name: string, fops: *const file_operations) int32
}

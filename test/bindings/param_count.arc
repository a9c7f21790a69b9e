// refused: unregister_chrdev
namespace param_count

extern "linux/fs.h" {
    func unregister_chrdev(major: uint32 "unsigned int")
}

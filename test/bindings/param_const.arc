// refused: unregister_chrdev
namespace param_const

extern "linux/fs.h" {
    func unregister_chrdev(major: uint32 "unsigned int", name: *byte "char *")
}

// refused: unsigned int as int32
namespace param_sign

extern "linux/fs.h" {
    func unregister_chrdev(major: int32 "unsigned int", name: string)
}

// refused: register_chardev
namespace missing_function

extern "linux/fs.h" {
    func register_chardev(major: uint32, name: string) int32
}

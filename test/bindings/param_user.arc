// refused: copy_to_user|argument 1
namespace param_user

extern "linux/uaccess.h" {
    func copy_to_user(to: *void, from: *const void, size: usize) usize
}

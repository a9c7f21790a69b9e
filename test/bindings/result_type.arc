// refused: copy_to_user
namespace result_type

extern "linux/uaccess.h" {
    func copy_to_user(to: *user void, from: *const void, size: usize) int32
}

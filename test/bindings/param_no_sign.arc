// refused: proof_sign_int_as_uint32
namespace param_no_sign

extern "linux/fs.h" {
    struct file
    func noop_llseek(file: *file, offset: int64 "loff_t", whence: uint32 "int") int64 "loff_t"
}

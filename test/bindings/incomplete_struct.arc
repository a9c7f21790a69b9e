// refused: vm_struct_area
namespace incomplete_struct

extern "linux/fs.h" {
    struct vm_struct_area {}
}

// refused: GFP_KERNEL|base types
namespace constant_bitwise

extern "linux/slab.h" {
    type slab_flags_t: uint32
    const GFP_KERNEL: slab_flags_t
}

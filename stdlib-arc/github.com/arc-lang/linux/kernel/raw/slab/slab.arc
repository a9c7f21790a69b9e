// SPDX-License-Identifier: GPL-2.0-only OR MIT

/// Memory of the slab allocator, physically contiguous, and kvmalloc()'s, which
/// need not be.
namespace slab

import "github.com/arc-lang/linux/kernel/raw/types"

type gfp_t = types.gfp_t
type slab_flags_t = types.slab_flags_t

extern "linux/slab.h" {
    struct kmem_cache

    func kmalloc(size: usize, flags: types.gfp_t) *void
    func kzalloc(size: usize, flags: types.gfp_t) *void
    func kmalloc_array(count: usize, size: usize, flags: types.gfp_t) *void
    func kcalloc(count: usize, size: usize, flags: types.gfp_t) *void

    /// Where it is null, the old block is as it was.
    @must_use func krealloc(object: *const void, size: usize, flags: types.gfp_t) *void
    @must_use func krealloc_array(object: *void, count: usize, size: usize, flags: types.gfp_t) *void

    /// Null is allowed, here and in the others that free.
    func kfree(object: *const void)
    func kfree_sensitive(object: *const void)

    @sleeps func kvmalloc(size: usize, flags: types.gfp_t) *void
    @sleeps func kvzalloc(size: usize, flags: types.gfp_t) *void
    @sleeps func kvcalloc(count: usize, size: usize, flags: types.gfp_t) *void
    /// For what kvmalloc() or kmalloc() gave.
    @sleeps func kvfree(address: *const void)

    /// For objects of one size.
    @sleeps func kmem_cache_create(name: string, size: uint32 "unsigned int", align: uint32 "unsigned int", flags: types.slab_flags_t, constructor: func(object: *void)) *kmem_cache
    @sleeps func kmem_cache_destroy(cache: *kmem_cache)
    func kmem_cache_alloc(cache: *kmem_cache, flags: types.gfp_t) *void
    func kmem_cache_zalloc(cache: *kmem_cache, flags: types.gfp_t) *void
    func kmem_cache_free(cache: *kmem_cache, object: *void)

    const SLAB_HWCACHE_ALIGN: types.slab_flags_t
    const SLAB_PANIC: types.slab_flags_t
    const SLAB_RECLAIM_ACCOUNT: types.slab_flags_t
    const SLAB_TYPESAFE_BY_RCU: types.slab_flags_t

    /// May sleep, and use the disk to make room.
    const GFP_KERNEL: types.gfp_t
    /// The same, for what a process can make the kernel allocate at will.
    const GFP_KERNEL_ACCOUNT: types.gfp_t
    /// Never sleeps, and may use reserves.
    const GFP_ATOMIC: types.gfp_t
    /// Never sleeps.
    const GFP_NOWAIT: types.gfp_t
    const GFP_NOIO: types.gfp_t
    const GFP_NOFS: types.gfp_t
    const GFP_USER: types.gfp_t
    const GFP_DMA: types.gfp_t
    const GFP_DMA32: types.gfp_t

    const __GFP_ZERO: types.gfp_t
    const __GFP_NOWARN: types.gfp_t
    const __GFP_NORETRY: types.gfp_t
    const __GFP_RETRY_MAYFAIL: types.gfp_t
    const __GFP_COMP: types.gfp_t
}

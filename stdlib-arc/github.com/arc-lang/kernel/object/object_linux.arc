// SPDX-License-Identifier: GPL-2.0-only OR MIT

/// What classes are made of: where their objects live, and how they are
/// counted. Each class has an instance of `Class`; the functions are called by
/// what the translator adds to a program.
namespace object

import "github.com/arc-lang/linux/kernel/raw/kref"
import "github.com/arc-lang/linux/kernel/raw/slab"

/// The field `ref` of each object.
type Count = kref.kref

struct Class<T> {
    object: *T

    func alloc() *T {
        let object: *T = slab.kzalloc(sizeof<T>(), slab.GFP_KERNEL)

        if object != null {
            kref.kref_init(&object.ref)
        }
        return object
    }

    func get(object: *T) *T {
        if object != null {
            kref.kref_get(&object.ref)
        }
        return object
    }

    func release(ref: *Count) {
        let object = container_of<T>(ref, ref)

        release_members(object)
        slab.kfree(object)
    }

    func put(object: *T) {
        if object != null {
            _ = kref.kref_put(&object.ref, Class<T>.release)
        }
    }
}

// SPDX-License-Identifier: GPL-2.0-only OR MIT

/// What classes are made of: where their objects live, and how they are
/// counted. Each class has an instance of `Class`; the functions are called by
/// what the translator adds to a program.
namespace object

extern c {
    func calloc(count: usize, size: usize) *void
    func free_memory "free" (object: *void)
}

/// The field `ref` of each object. A program has one thread, as far as this goes.
type Count = usize

struct Class<T> {
    object: *T

    func alloc() *T {
        let object: *T = calloc(1, sizeof<T>())

        if object != null {
            object.ref = 1
        }
        return object
    }

    func get(object: *T) *T {
        if object != null {
            object.ref++
        }
        return object
    }

    func release(object: *T) {
        release_members(object)
        free_memory(object)
    }

    func put(object: *T) {
        if object == null {
            return
        }
        object.ref--
        if object.ref == 0 {
            Class<T>.release(object)
        }
    }
}

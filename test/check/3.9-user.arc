// A user process's memory is copied, never looked at in place.
struct Point { x: int32 }

func user_memory(p: *user byte, q: *user Point, k: *byte, v: *user const void, w: *void) byte {
    let a = *p //~ error: memory of a user process (`*user uint8`) is copied, never read or written directly
    let b = p[0] //~ error: memory of a user process (`*user uint8`) is copied, never read or written directly
    let c = q.x //~ error: memory of a user process (`*user Point`) is copied, never read or written directly
    let d: *byte = p //~ error: local `d` wants `*uint8`, not `*user uint8`
    let e: *user byte = k //~ error: local `e` wants `*user uint8`, not `*uint8`
    let f = p + 1
    let g: *user const byte = p
    let h: *user void = p
    let i = p[0..3] //~ error: memory of a user process (`*user uint8`) is copied, never read or written directly
    let j = &q.x //~ error: memory of a user process (`*user Point`) is copied, never read or written directly
    let l = cast<*byte>(p) //~ error: `*user uint8` cannot be cast to `*uint8`
    memcpy(w, p, 3) //~ error: argument 2 of `memcpy` wants `*const void`, not `*user uint8`
    let m: *user byte = v //~ error: local `m` wants `*user uint8`, not `*user const void`
    return *k
}

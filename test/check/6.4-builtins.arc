// What is known without an import, and how it is used.
extern "linux/fs.h" {
    struct inode
    struct file { f_flags: uint32 "unsigned int" }
}
struct Entry { key: uint32, link: uint64 }

func builtins(e: *Entry, p: *uint64, n: int32, c: *const byte, b: *byte, s: string, d: array<byte, 4>) bool {
    let f = sizeof(Entry) //~ error: `sizeof` wants a type: `sizeof<T>`
    let g = sizeof<e> //~ error: `e` is a variable, no type
    let h = sizeof<inode> //~ error: this cannot be of type `inode`, which is opaque: use a pointer to it
    let i = offsetof<Entry>(missing) //~ error: `Entry` has no member `missing`
    let j = offsetof<int32>(x) //~ error: `int32` has no members
    let k = offsetof<Entry>() //~ error: `offsetof` takes 1 argument, not 0
    let l = offsetof<Entry>(3) //~ error: the name of a member is wanted here
    let m = container_of<Entry>(e, link) //~ error: argument 1 of `container_of` wants `*uint64`, not `*Entry`
    let o = container_of<Entry>(p) //~ error: `container_of` takes 2 arguments, not 1
    let q = container_of(p, link) //~ error: `container_of` wants a type: `container_of<T>(…)`
    assert(n) //~ error: `assert` wants a `bool`, not `int32`
    assert() //~ error: `assert` takes 1 argument, not 0
    memset(c, 0, 1) //~ error: argument 1 of `memset` wants `*void`, not `*const uint8`
    memset(b, 256, 1) //~ error: argument 2 of `memset` wants `uint8`, which does not hold 256
    memcpy(b, c) //~ error: `memcpy` takes 3 arguments, not 2
    memcpy(b, n, 1) //~ error: argument 2 of `memcpy` wants `*const void`, not `int32`
    memcmp(b, c, 1) //~ error: this has no effect
    let r = strlen(3) //~ error: the argument of `strlen` wants `*const uint8`, not a number
    let u: uint8 = sizeof<array<byte, 300>> //~ error: local `u` wants `uint8`, which does not hold 300
    let v = memset //~ error: `memset` can only be called: it is no value
    let w = sizeof //~ error: `sizeof` is not defined here
    let x = memcmp(e, e, sizeof<Entry>) == 0
    let y = memchr(b, 'x', 3) == null && strlen(s) == 3
    let z = container_of<Entry, Entry>(p, link) //~ error: `container_of` wants one type
    let aa = container_of<Entry>(p, 3) //~ error: the name of a member is wanted here
    let bb = sizeof<file>
    return y && x
}

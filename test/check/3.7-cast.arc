// What no cast can do.
struct Point { x: int32, y: int32 }
extern "linux/fs.h" { struct inode }

func casts(p: *int32, u: *user int32, c: *const int32, f: func(), s: []byte, x: Point, w: be32, n: int32, a: array<byte, 4>, i: inode) { //~ error: a parameter cannot be of type `inode`, which is opaque: use a pointer to it
    let b = cast<*user int32>(p) //~ error: `*int32` cannot be cast to `*user int32`
    let d = cast<*int32>(u) //~ error: `*user int32` cannot be cast to `*int32`
    let e = cast<func()>(p) //~ error: `*int32` cannot be cast to `func()`
    let g = cast<*void>(f) //~ error: `func()` cannot be cast to `*void`
    let h = cast<*byte>(s) //~ error: `[]uint8` cannot be cast to `*uint8`
    let j = cast<int32>(x) //~ error: `Point` cannot be cast to `int32`
    let k = cast<int32>(p) //~ error: `*int32` cannot be cast to `int32`
    let l = w + w //~ error: `+` does not work on `be32`
    let m: uint32 = w //~ error: local `m` wants `uint32`, not `be32`
    let o = cast<le32>(w)
    let q = bit_cast<uint64>(n) //~ error: bit_cast wants equal sizes: `int32` has 4 bytes, `uint64` 8
    let r = bit_cast<uint32>(a)
    let t = cast<usize>(p) + cast<usize>(n)
    let v = cast<int32, int32>(n) //~ error: `cast` wants one type: `cast<T>(value)`
    let y = bit_cast(n) //~ error: `bit_cast` wants a type: `bit_cast<T>(…)`
    let z = bit_cast<*inode>(n) //~ error: bit_cast wants equal sizes: `int32` has 4 bytes, `*inode` 8
}

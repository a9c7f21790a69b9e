// What bit_cast cannot take or give.
extern "linux/fs.h" {
    struct inode
}

struct Pair { a: int32, b: int32 }

func use(i: *inode, p: Pair) int32 {
    let a = bit_cast<Pair>(*i) //~ error: what `bit_cast` takes cannot be of type `inode`, which is opaque
    let b = bit_cast<inode>(p) //~ error: what `bit_cast` gives cannot be of type `inode`, which is opaque
    let c = bit_cast<int32>(p) //~ error: bit_cast wants equal sizes: `Pair` has 8 bytes, `int32` 4

    return c + a.a
}

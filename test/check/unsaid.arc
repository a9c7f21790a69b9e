// What cannot be said of arguments, elements, closures, bounds and slices.
struct Point { x: int32, y: int32 }

extern "linux/fs.h" {
    struct inode { i_mode: uint16 }
    struct flexible {
        count: uint32
        data: array<byte>
    }
}

func add(a: int32, b: int32) int32 { return a + b }
func each(f: func(x: int32) int32) int32 { return f(1) }
func array_of() array<int32, 3> { return {1, 2, 3} }
func double(self n: *int32) { *n *= 2 }
func value() int32 { return 1 }

func use(p: *Point, f: *flexible, u: uint8, i: inode, n: int32) int32 {
    let c: Point = {3: 1} //~ error: members of `Point` go by their names
    let g = array_of()[0..1] //~ error: an array without a name has no address; assign it to a local first
    let h = f.data //~ error: a local cannot be an array without a length
    value().double() //~ error: `double` works on something that has an address; assign this to a local first
    let j = p + (1 << 64) //~ error: the offset does not fit into an `isize`
    for k in -1..0xffff_ffff_ffff_ffff { //~ error: no integer type holds both bounds
        n++
    }
    let l = u + 300 * sizeof<Point> + (sizeof<inode> + 300) //~ error: the other side is `uint8`, which does not hold 2400
    let m = bit_cast<uint64>(i)
    _ = {1, 2} //~ error: a `{…}` needs a type here: write it in front, `Type{…}`
    const Q //~ error: a constant has one name and a value
    let r = offsetof<Point>.x //~ error: `offsetof` wants a member: `offsetof<T>(member)`
    return add({1}, 2) //~ error: a `{…}` stands for structs and arrays, not for `int32`
}

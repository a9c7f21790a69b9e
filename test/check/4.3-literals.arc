// Literals.
struct Point { x: int32, y: int32 }
union Either { x: int32, y: uint32 }
enum Colour { RED }
extern "linux/fs.h" { struct inode }

func literals(p: Point) Point {
    let a = Point{x: 1, x: 2} //~ error: member `x` has a value already
    let b = Point{1, 2, 3} //~ error: `Point` has 2 members, but 3 values are given
    let c = Point{z: 1} //~ error: `Point` has no member `z`
    let d = Point{1, y: 2} //~ error: either all members are named or none is
    let e = Point{x: "1"} //~ error: member `x` of `Point` wants `int32`, not `string`
    let f: array<int32, 2> = {1, 2, 3} //~ error: `array<int32, 2>` has 2 elements; this is one too many
    let g: array<int32, 2> = {x: 1} //~ error: elements of an array have no names
    let h = {x: 1} //~ error: `h` needs a type: write `let h: T = {…}`
    let i: int32 = {1} //~ error: a `{…}` stands for structs and arrays, not for `int32`
    let j = Colour{1} //~ error: a `{…}` stands for structs and arrays, not for `Colour`
    let k = array<_, 2>{1, "x"} //~ error: an element wants `int32`, not `string`
    let l = array<_, 2>{} //~ error: without elements their type cannot be inferred
    let m = Either{1, 2} //~ error: `Either` is a union: only one of its members has a value
    let n = Either{1}
    let o: inode = {} //~ error: a local cannot be of type `inode`, which is opaque: use a pointer to it
    let q = inode{} //~ error: `inode` is opaque: only pointers to it can be had
    let r = Missing{1} //~ error: undefined type `Missing`
    let s = Point{}
    let t = *&Point{1, 2} //~ error: only what is stored somewhere has an address; assign this to a local first
    let u: []int32 = {1, 2} //~ error: a `{…}` stands for structs and arrays, not for `[]int32`
    return {y: 1, 2} //~ error: either all members are named or none is
}

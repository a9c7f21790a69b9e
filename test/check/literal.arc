namespace literal

struct Point {
    x: int32
    y: int32
}

struct Line {
    from: Point
    to: Point
}

union Either {
    number: int32
    text: string
}

enum Mode { ON = 1, AUTO }

struct Device {
    mode: Mode
}

let a: Point = {1, 2}
let b: Point = {x: 1, y: 2,}
let c: Line = {from: {1, 2}, to: {y: 3}}
let d: Point = {1, 2, 3} //~ error: `Point` has 2 members, but 3 values are given
let e: Point = {x: 1, 2} //~ error: either all members are named or none is
let f: Point = {x: 1, x: 2} //~ error: member `x` has a value already
let g: Point = {z: 1} //~ error: `Point` has no member `z`
let h: Point = {x: "a"} //~ error: member `x` of `Point` wants `int32`, not `string`
let i: Either = {number: 1, text: "x"} //~ error: `Either` is a union: only one of its members has a value
let j: array<int32, 2> = {1, 2, 3} //~ error: `array<int32, 2>` has 2 elements; this is one too many
let k: array<Point, 2> = {{1, 2}, {x: 3}}
let l: array<int32, 2> = {x: 1} //~ error: elements of an array have no names
let m: int32 = {} //~ error: a `{…}` stands for structs and arrays, not for `int32`
let n: []int32 = {1} //~ error: a `{…}` stands for structs and arrays, not for `[]int32`
let p: Device = {} //~ error: member `mode` must be given: its type has no zero
let q: Device = {mode: Mode.AUTO}
let r = Point{1, a.x}
let s = &Point{1, 2} //~ error: only what is stored somewhere has an address; assign this to a local first

func local() {
    let t = {1, 2} //~ error: `t` needs a type: write `let t: T = {…}`
    let u: array<_, 3> = {1, 2, 3}
    let v: array<_, 2> = {} //~ error: without elements their type cannot be inferred
    let w: array<_, 2> = u //~ error: the element `_` follows only from a literal
    let x = array<_, 2>{1, "x"} //~ error: an element wants `int32`, not `string`
    let y: Mode //~ error: `y` needs a value: zero is none of `Mode`
    let z: array<Mode, 2> = {Mode.ON} //~ error: all elements must be given: their type has no zero
}

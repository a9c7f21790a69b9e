// Bit-fields, members without a name, and an array without a length.
struct Bits {
    a: uint32 : 3
    b: uint32 : 33 //~ error: a bit-field of `uint32` has 1 to 32 bits
    c: uint32 : 0 //~ error: a bit-field of `uint32` has 1 to 32 bits
    d: string : 3 //~ error: a bit-field is an integer, a bool or an enum, not `string`
    e: uint8 : 9 //~ error: a bit-field of `uint8` has 1 to 8 bits
    f: bool : 1
}

struct Middle {
    data: array<byte> //~ error: an array without a length must be the last field of a struct, behind another one
    count: uint32
}

struct Only {
    data: array<byte> //~ error: an array without a length must be the last field of a struct, behind another one
}

struct Flexible {
    count: uint32
    data: array<byte>
}

let variable: array<byte> //~ error: an array is written `array<T, N>`, with its element type and its length
let holds: array<Flexible, 2>

func bits(b: *Bits, f: *Flexible, p: array<byte>) uint32 { //~ error: an array is written `array<T, N>`, with its element type and its length
    let c = &b.a //~ error: a bit-field has no address
    b.a = 9 //~ error: the 3 bits of `a` do not hold 9
    let d = sizeof<array<byte>> //~ error: an array is written `array<T, N>`, with its element type and its length
    let e = f.data.len() //~ error: the length of this array is not part of its type
    let g = f.data[..] //~ error: the length of this array is not part of its type; write the end
    let h: []byte = f.data //~ error: local `h` wants `[]uint8`, not `array<uint8>`
    let i: array<byte> = {1} //~ error: an array is written `array<T, N>`, with its element type and its length
    let j = *f
    return f.data[1] + offsetof<Bits>(a) //~ error: a bit-field has no address
}

enum Level: uint32 { LOW, HIGH = 4 }

struct Narrow {
    one: uint32 : 1
    sign: int32 : 1
    three: int32 : 3
    level: Level : 2
}

func sets(b: *Narrow) Narrow {
    b.one = 1
    b.one = 2 //~ error: the 1 bit of `one` does not hold 2
    b.sign = -1
    b.sign = 1 //~ error: the 1 bit of `sign` does not hold 1
    b.three = 3
    b.three = -5 //~ error: the 3 bits of `three` do not hold -5
    b.level = Level.HIGH //~ error: the 2 bits of `level` do not hold 4
    return Narrow{one: 3, three: -4} //~ error: the 1 bit of `one` does not hold 3
}

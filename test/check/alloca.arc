namespace frames

func take(bytes: []byte) usize { return bytes.len() }

func numbers(n: usize) usize {
    let a = alloca<byte>(n) //~ error: the frame of a kernel's function is small and has one size: the number of elements must be a constant
    let b = alloca<byte>(0) //~ error: an array has 1 to 2147483647 elements, not 0
    let c = alloca<byte>("x") //~ error: the number of elements wants `usize`
    let d = alloca<byte>() //~ error: `alloca` takes 1 argument, not 0
    let e = alloca<byte, byte>(3) //~ error: `alloca` wants one type
    let f = alloca(3, byte) //~ error: a type is wanted here: write `alloca<T>(n)`
    let g = alloca<void>(3) //~ error: an element cannot be `void`
    let h: []byte = alloca<byte>(3) //~ error: this is `array<uint8, 3>`: leave the type out, or write that
    let i = take(alloca<byte>(3)) //~ error: `alloca` is the value of a local
    let j = alloca<byte>(-1) //~ error: the number of elements wants `usize`, which does not hold -1
    return i + j[0]
}

enum Mode { ON = 1, OFF = 2 }

func rounds(n: usize) usize {
    let modes = alloca<Mode>(4) //~ error: the elements are zero, which is none of `Mode`
    let total: usize = 0

    for i in 0..n {
        let bytes = alloca<byte>(4) //~ error: `alloca` in a loop takes memory in each round and gives none back: take it before the loop
        total += bytes[0]
    }
    return total
}

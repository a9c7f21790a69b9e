// Where an array of the frame may be, and how long.
let package_own = alloca<byte>(3) //~ error: `alloca` is the value of a local: `let x = alloca<T>(n)`

func use(n: usize, b: bool) byte {
    let a = alloca<byte>(n) //~ error: the frame of a kernel's function is small and has one size: the number of elements must be a constant
    let c = alloca<byte>(16)
    let d = alloca(16, byte) //~ error: a type is wanted here: write `alloca<T>(n)`
    let e = alloca<byte>(-1) //~ error: the number of elements wants `usize`, which does not hold -1
    let f = alloca<byte>() //~ error: `alloca` takes 1 argument, not 0
    let g = alloca<byte>("x") //~ error: the number of elements wants `usize`, not `string`
    for i in 0..3 {
        let h = alloca<byte>(4) //~ error: `alloca` in a loop takes memory in each round and gives none back: take it before the loop
        h[0] = cast<byte>(i)
    }
    c[16] = 1 //~ error: the array has 16 elements: there is none at 16
    c = alloca<byte>(16) //~ error: `alloca` is the value of a local: `let x = alloca<T>(n)`
    alloca<byte>(3) //~ error: `alloca` is the value of a local: `let x = alloca<T>(n)`
    return c[0] + alloca<byte>(2)[0] //~ error: `alloca` is the value of a local: `let x = alloca<T>(n)`
}

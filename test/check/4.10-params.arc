// Module parameters.
struct Point { x: int32 }

@param
let a: int32 = 1

@param
let b: Point = {1} //~ error: a module parameter is an integer, a bool, a string or an array of integers, not `Point`

@param
let c: *int32 = null //~ error: a module parameter is an integer, a bool, a string or an array of integers, not `*int32`

@param
let d: array<string, 2> = {"a", "b"} //~ error: a module parameter is an integer, a bool, a string or an array of integers, not `array<string, 2>`

@param
let e: char = 'a' //~ error: a module parameter is an integer, a bool, a string or an array of integers, not `char`

@param //~ error: `@param` does not belong before a constant
const F = 3

@param(perm: 0o777) //~ error: a parameter that everybody may write is refused by the kernel: leave out 0o002
let g: int32 = 1

@param(perm: -1) //~ error: a parameter's permissions are 0o000 to 0o777
let h: int32 = 1

@param(perm: a) //~ error: the value of this must be known when translating
let i: int32 = 1

@param(desc: 3) //~ error: an argument of `@param` must be a constant string
let j: int64 = 1

func use() {
    @param //~ error: `@param` does not belong before a local
    let l: int32 = 1
}

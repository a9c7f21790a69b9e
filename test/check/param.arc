namespace param

const PERM = 0o644
let runtime: uint32 = 4

@param(perm: PERM, desc: "Fine")
let fine: int32 = 1

@param(perm: 0o444, desc: "Words")
let words: array<uint32, 4> = {1, 2}

@param(perm: 0o666, desc: "Open") //~ error: a parameter that everybody may write is refused by the kernel: leave out 0o002
let open: int32 = 1

@param(perm: 0o755) //~ error: a parameter cannot be executed: leave out 0o111
let run: int32 = 1

@param(perm: 0o1444) //~ error: a parameter's permissions are 0o000 to 0o777
let sticky: int32 = 1

@param(perm: 0o044) //~ error: a parameter that others may read, its group and its owner must be able to read
let upside: int32 = 1

@param(perm: 0o464) //~ error: a parameter that its group may write, its owner must be able to write
let group: int32 = 1

@param(perm: runtime) //~ error: known when translating
let late: int32 = 1

@param(perm: 0o444, desc: 4) //~ error: an argument of `@param` must be a constant string
let number: int32 = 1

@param(mode: 0o444) //~ error: `@param` takes `perm: 0o644` and `desc: "…"`
let named: int32 = 1

@param(perm: 0o444)
let pointer: *void = null //~ error: a module parameter is an integer, a bool, a string or an array of integers, not `*void`

@param(perm: 0o444)
let flags: array<bool, 2> = {} //~ error: a module parameter is an integer, a bool, a string or an array of integers, not `array<bool, 2>`

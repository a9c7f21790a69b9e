// A `try` in the value of a variable makes `init` fail: as that fails, or not at all.
@fails(nonzero)
type Code: int32

func code() Code {
    return 0
}

func number() int32 {
    return 0
}

let first = try number() //~ error: `try` cannot pass this failure on: it would be one of `init`, which fails as `Code` does
let second = try code()

func init() Code { //~ note: `init` is here
    return cast<Code>(first) + second
}

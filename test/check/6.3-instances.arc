// `<` opens type arguments only where a `>` follows, and then `(`, `{` or `.`.
struct Box<T> { value: T }
func of<T>(t: T) T { return t }

func instances(a: int32, b: int32, c: bool) bool {
    let d = of<int32>(3)
    let e = Box<int32>{3}
    let f = a < b
    let g = a<b>(c) //~ error: only generic functions and types take type arguments
    let h = (a < b) == c
    let i = of<3>(a) //~ error: a type is expected here, not a value
    return a < b > c //~ error: comparisons do not chain
}

// The value that a field gets in a literal without it.
func now() int32 { return 1 }

extern "linux/fs.h" {
    struct module
    const THIS_MODULE: *module
    struct operations {
        owner: *module = THIS_MODULE
        a: int32 = now() //~ error: the default of `a` is not known when translating
        b: int32 = "text" //~ error: field `b` wants `int32`, not `string`
        c: uint8 = 300 //~ error: field `c` wants `uint8`, which does not hold 300
    }
    let d: int32 = 3 //~ error: `d` is C's: it gets no value here
    func e(n: int32 = 3) //~ error: a parameter has no value of its own: every call gives one
}

struct Own { a: int32 = 3 } //~ error: only a field of an `extern` struct has a default: give `a` its value in each literal

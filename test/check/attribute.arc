namespace attribute

@parm(perm: 0o444) //~ error: unknown attribute `@parm`
//~^ note: did you mean `@param`?
let a: int32 = 1

@packed //~ error: `@packed` does not belong before a variable
let b: int32 = 1

@packed
@packed //~ error: `@packed` is given twice
struct Twice {
    x: int32
}

@packed(4) //~ error: `@packed` takes no arguments
struct Args {
    x: int32
}

@align //~ error: `@align` needs an argument
struct Bare {
    x: int32
}

@align(3) //~ error: an alignment is a power of two, 1 to 4096
struct Three {
    x: int32
}

@align(64)
struct Line {
    x: int32
}

@start
func go() int32 { //~ error: a `@start` is a method with a pointer to a struct of its own package
    return 0
}

@allow("unused-fucntion") //~ error: unknown check `unused-fucntion`
//~^ note: did you mean `unused-function`?
func allowed() {
}

@param(perm: 0o444) //~ error: `@param` does not belong before a function
func parameter() {
}

@fails(err_ptr) //~ error: only a function that gives a pointer fails with `err_ptr`
func failing() int32 {
    return 0
}

@uapi @export //~ error: `@uapi` does not belong before a function
func exported() {
}

func format(@format text: uint32) { //~ error: a `@format` parameter is a `string`, not `uint32`
}

func prefix(@prefix text: string) { //~ error: `@prefix` belongs before a parameter of an `extern` function
}

@align(24) //~ error: an alignment is a power of two, 1 to 4096
let c: int32 = 1

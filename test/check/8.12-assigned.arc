// Macros that assign one of their arguments.
extern "linux/uaccess.h" {
    @result(3) @typed func get_user<T>(from: *user const T) (T, int32) //~ error: `@result` says which argument in C is assigned: `get_user` has 2, with it
    @result(0) func none() int32 //~ error: `none` has 1, with it
    @result(1) func nothing() //~ error: `@result` needs a result: what the macro assigns
    @result(1) func three() (int32, int32, int32) //~ error: there are two results at most
    @result(1) func two() (int32, uint32) //~ error: the second result says whether the macro failed, as `int32` or `bool` does; not `uint32`
    @result(1) func bytes() ([]const byte, int32) //~ error: C assigns no `[]const uint8`
    @result func bare() int32 //~ error: `@result` needs an argument
    func plain() (int32, int32) //~ error: a function of C's has one result; others go through pointers, or are what a macro assigns: see `@result`
}

@result(1)
func own() int32 { //~^ error: `@result` is for a macro of C's: `own` has a body
    return 1
}

func use(from: *user const uint32) int32 {
    let (value, error) = get_user(from)

    _ = none()
    nothing()
    _ = three()
    _ = two()
    _ = bytes()
    _ = bare()
    _ = plain()
    return own() + error + cast<int32>(value)
}

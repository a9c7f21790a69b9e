// Functions of arc's own that end in `...`.
struct Point { x: int32 }

func first(count: int32, ...) int32 {
    let args: va_list

    va_start(args)
    return va_arg<int32>(args) //~ error: the function is left here before the `va_end` of `args`: write `defer va_end(…)` behind `va_start`
}

func not_begun(count: int32, ...) int32 {
    let args: va_list

    defer va_end(args) //~ error: `args` is used without a `va_start` before
    return va_arg<int32>(args)
}

func plain(count: int32) int32 {
    let args: va_list

    va_start(args) //~ error: `va_start` belongs into a function that ends in `...`
    va_end(args)
    return count
}

func alone(...) {} //~ error: a parameter stands before `...`: C finds the others behind it
func behind(p: Point, ...) {} //~ error: `...` follows a parameter that C passes as it is: an integer of 32 bits or more, a string or a pointer, not `Point`
func small(p: uint8, ...) {} //~ error: `...` follows a parameter that C passes as it is: an integer of 32 bits or more, a string or a pointer, not `uint8`

func copies(count: int32, ...) int32 {
    let args: va_list

    va_start(args)
    defer va_end(args)
    let other = args //~ error: a `va_list` is not copied: pass it, or start another one
    let p = va_arg<Point>(args) //~ error: a `Point` is never passed for `...`: only numbers, strings and pointers are
    let q = va_arg(args) //~ error: `va_arg` wants one type: `va_arg<T>(args)`
    return va_arg<int32>(count) //~ error: `va_arg` wants a local: `let args: va_list`
}

func use(p: Point) {
    _ = first() //~ error: `first` takes at least 1 argument, not 0
    _ = first(1, p) //~ error: `Point` cannot be passed for the `...` of `first`
    _ = first("x") //~ error: argument `count` of `first` wants `int32`, not `string`
    _ = first(1, 2, "x", 1 << 40)
}

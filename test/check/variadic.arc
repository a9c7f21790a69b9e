namespace counted

extern "linux/printk.h" {
    func vprintk(format: string, args: va_list) int32
}

struct Pair { a: int32, b: int32 }

func alone(...) {} //~ error: a parameter stands before `...`
func small(n: uint8, ...) { _ = n } //~ error: `...` follows a parameter that C passes as it is: an integer of 32 bits or more, a string or a pointer, not `uint8`
func two(n: int32, ...) (int32, bool) { return (n, true) } //~ error: a function with `...` has one result, and no array or slice

func started(n: int32, ...) {
    let args: va_list

    va_start(args) //~ error: `args` has no `va_end`: write `defer va_end(…)` behind `va_start`
    return_(n)
    _ = va_arg<int32>(args)
}

func return_(n: int32) {
    let args: va_list

    va_start(args) //~ error: `va_start` belongs into a function that ends in `...`
    _ = n
}

func early(n: int32, ...) int32 {
    let args: va_list

    va_start(args, n)
    if n == 0 {
        return 0 //~ error: the function is left here before the `va_end` of `args`
    }
    va_end(args)
    return n
}

func never(n: int32, ...) int32 {
    let args: va_list

    return va_arg<int32>(args) + n //~ error: `args` is used without a `va_start` before
}

func twice(n: int32, ...) {
    let args: va_list

    va_start(args, n)
    va_start(args, n) //~ error: `args` is started again before its `va_end`
    va_end(args)
}

func lent(n: int32, args: va_list) int32 {
    va_end(args) //~ error: `args` is the caller's: who starts a list ends it
    return n
}

func wrong(text: string, n: int32, ...) {
    let args: va_list
    let other: va_list

    va_start(args, text) //~ error: the last parameter before `...` is `n`
    va_start(n) //~ error: `va_start` wants a local: `let args: va_list`
    va_start(other)
    _ = va_arg(other) //~ error: `va_arg` wants one type: `va_arg<T>(args)`
    _ = va_arg<Pair>(other) //~ error: a `Pair` is never passed for `...`: only numbers, strings and pointers are
    _ = va_arg<int32>() //~ error: `va_arg` takes 1 argument, not 0
    va_end(other)
}

func copies(n: int32, ...) {
    let args: va_list

    va_start(args)
    let other = args //~ error: a `va_list` is not copied: pass it, or start another one
    let p = &args //~ error: a `va_list` is passed as it is, without its address
    let f = func() int32 { return va_arg<int32>(args) } //~ error: a closure cannot capture a `va_list`
    va_end(args)
    _ = f() + n
}

struct Kept { args: va_list } //~ error: a field cannot be a `va_list`: only a local or a parameter is one

func say(format: string, ...) {
    let args: va_list

    va_start(args)
    defer va_end(args)
    _ = vprintk(format, args)
}

func use(n: int32) {
    say("%s\n", n) //~ error: `%s`
    say("%d\n", n, n) //~ error: the format has no conversion for this argument
    say("%d\n", n)
}

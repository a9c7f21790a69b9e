// options: --target=host
// A list is begun, and not made.
func sum(n: int32, ...) int32 {
    let list: va_list
    list = va_start() //~ error: a `va_list` is not assigned to: `va_start(list)` begins it
    return n
}

func count(n: int32, ...) int32 {
    let list = va_start() //~ error: `va_start` gives nothing, and is given the list that it begins
    return n
}

func main() {
    _ = sum(1) + count(2)
}

// A function with a body whose name in C is its own: C can look it up.
extern c {
    func qsort(list: *void, count: usize, size: usize, compare: func(a: *const void, b: *const void) int32)
    @allow("unused-result") func printf(format: string, ...) int32
}

extern func compare_bytes(a: *const void, b: *const void) int32 {
    let x = cast<*const byte>(a)
    let y = cast<*const byte>(b)

    return cast<int32>(*x) - cast<int32>(*y)
}

func main() {
    let list: array<byte, 5> = {4, 1, 5, 2, 3}

    qsort(list, 5, 1, compare_bytes)
    for b in list {
        printf("%d ", b)
    }
    printf("%d\n", compare_bytes(&list[1], &list[0]))
}

//= 1 2 3 4 5 1

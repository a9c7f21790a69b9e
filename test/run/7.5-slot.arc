// A function for C has C's signature, whatever it was written with; where places
// in C spell it otherwise, each gets one of its own.
import "github.com/arc-lang/kernel/log"

extern "stdlib.h" {
    func qsort(base: *void, count: usize, size: usize, compare: func(a: *const void, b: *const void) int32 "int")
    func bsearch(key: *const void, base: *const void, count: usize, size: usize, compare: func(a: *const void, b: *const void) int32) *void
}

func compare(a: *const void, b: *const void) int32 {
    let x: *const int32 = cast<*const int32>(a)
    let y: *const int32 = cast<*const int32>(b)

    return *x - *y
}

func main() {
    let values: array<int32, 5> = {5, 3, 9, 1, 7}
    let key = 7
    let found: *int32

    qsort(&values, 5, sizeof<int32>, compare)
    log.info("${values[0]} ${values[1]} ${values[4]}")
    found = bsearch(&key, &values, 5, sizeof<int32>, compare)
    log.info("${found - &values[0]}")
    qsort(&values, 5, sizeof<int32>, func(a: *void, b: *void) int32 {
        return compare(b, a)
    })
    log.info("${values[0]} ${values[1]} ${values[4]}")
}

//= 1 3 9
//= 3
//= 9 7 1

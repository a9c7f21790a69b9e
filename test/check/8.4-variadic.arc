// A function of C's may end in `...`.
extern "linux/printk.h" {
    func print(format: string, ...) int32
    func plain(uint32, *byte) int32
}

struct Point { x: int32 }


func use(p: Point, q: *Point, f: func(), s: []byte, r: &int32) {
    _ = print("%d\n", p) //~ error: `Point` cannot be passed for the `...` of `print`
    _ = print("%p\n", q)
    _ = print("%p\n", s) //~ error: `[]uint8` cannot be passed for the `...` of `print`
    _ = print() //~ error: `print` takes at least 1 argument, not 0
    _ = print(3) //~ error: argument `format` of `print` wants `string`, not a number
    _ = plain(3) //~ error: `plain` takes 2 arguments, not 1
    _ = plain(3, null, 4) //~ error: `plain` takes 2 arguments, not 3
}

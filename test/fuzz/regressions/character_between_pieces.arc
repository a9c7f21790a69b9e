namespace call

import "github.com/arc-lang/linux/kernel/raw/printk"

extern "linux/printk.h" {
    @allow("unused-result") func _printk(format: string, ...) int32
    @allow("unused-result") func snprintf(buffer: *byte, size: usize, format: string, ...) int32
    const KERN_SOH: string
    let level: uint64 "unsigned long"
}

struct Point.Point {
    x: int32
    func length(self p: Point) int32 { return p.x }
    mutating grow(self p: *Point, by: int32) { p.x += by }
    func new(x: int32) Point { return {x} }
}

const ORIGIN: Point = {0}

func add(a: int32, b: int32) int32 {
    return a + b
}

func calls(p: *Point, c: *const Point, f: func(x: int32), n: int32) {
    let a = add(1) //~ error: `add` takes 2 arguments, not 1
    let b = add(1, 2, 3, 4) //~ error: `add` takes 2 arguments, not 4
    let e = n(3) //~ error: a `int32` cannot be called
    _printk("%*d\n", s, n) //~ error: a width or precision (`*`) is an `int32`, not `string`
    let g = Point(3) //~ error: `Point` is a type: `Point{…}` makes one
    let h = int64(n) //~ error: `int64` is a type: `cast<int64>(…)` converts to it
    f() //~ error: `f` takes 1 argument, not 0
    f("x") //~ error: argument 1 of `f` wants `int32`, not `string`
    p.grow(1)
    c.grow(1) //~ error: `grow` changes its receiver, and this cannot be changed
    ORIGIN.grow(1) //~ error: `grow` changes its receiver, and this cannot be changed
    Point.new(3).grow(1) //~ error: `grow` changes its receiver, and this cannot be changed
    p.shrink() //~ error: `*Point` has no member `shrink`
    let i = p.length //~ error: `length` is a method: it can only be called
    let j = Point.old(3) //~ error: `Point` has no member `old`
    n.anything() //~ error: `int32` has no member `anything`
    if c.length() == p.length() && Point.new(1).length() == 1 {
        return
    }
}

func formats(n: int32, u: uint64, s: string, z: usize, p: *byte) {
    let text: array<byte, 16> = {}

    _printk("%d %u %x %s %p %zu %llu %lu %c %%\n", n, n, n, s, p, z, u, level, 'x')
    _printk("%d\n", u) //~ error: `%d` does not print `uint64`; `%llu` does
    _printk("%lu\n", u) //~ error: `%lu` does not print `uint64`; `%llu` does
    _printk("%llu\n", level) //~ error: `%llu` does not print `uint64`; `%lu` does
    _printk("%s\n", n) //~ error: `%s` does not print `int32`; `%d` does
    _printk("%5d\n", s) //~ error: `%5d` does not print `string`; `%s` does
    _printk("%d %d\n", n) //~ error: there is no argument for `%d`
    _printk("%d\n", n, n) //~ error: the format has no conversion for this argument
    _printk("%y\n", n) //~ error: `%y` is no conversion of the kernel's formats
    _printk("100%") //~ error: the format ends inside `%`; a percent sign is `%%`
    _printk("%*d %.*s\n", 3, n, 4, s)
    _printk("%*d\n", s, n) //~ error: a width or precision (`*`) is an `int32`, not `string`
    _printk("%*ph\n", 3, p)
    _printk("%lld %zu\n", 5, 7)
    _printk("%d\n", add) //~ error: `%d` does not print `func(int32, int32) int32`; `%p` does
    _printk("${n} of ${z}\n")
    _printk("${n}\n", n) //~ error: an interpolated format brings its own arguments
    _printk(s)
    snprintf(text, 16, "%s", text)
    _printk("%s\n", ORIGIN) //~ error: `Point` cannot be passed for the `...` of `_printk`
    printk.printk(s, "x\n") //~ error: argument `level` of `printk` is written in front of the format: it must be a constant
    let made = "${n}" //~ error: interpolated strings are translated only as arguments of `@format` parameters yet
}

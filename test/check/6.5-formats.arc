// Texts with values, and C's formats.
import "github.com/arc-lang/linux/kernel/log"

extern "linux/printk.h" {
    @allow("unused-result") func _printk(format: string, ...) int32
}

struct Point { x: int32 }
func nothing() {}

func own(@format text: int32) {} //~ error: a `@format` parameter is a `string`, not `int32`
func several(@format text: string, n: int32) {}

func formats(p: Point, s: string, n: int32, u: uint64, f: func(), a: array<int32, 2>) {
    log.info("${p}") //~ error: a `Point` cannot be written as text
    log.info("${a}") //~ error: a `array<int32, 2>` cannot be written as text
    log.info("${f}") //~ error: a `func()` cannot be written as text
    log.info("${nothing()}") //~ error: this gives no value that could be written
    log.info("${missing}") //~ error: `missing` is not defined here
    log.info(n) //~ error: argument `text` of `info` wants `string`, not `int32`
    log.info(s, n) //~ error: `info` takes 1 argument, not 2
    log.info(s)
    log.info("100% ${n}")
    _printk("%d\n", u) //~ error: `%d` does not print `uint64`; `%llu` does
    _printk("%d %d\n", n) //~ error: there is no argument for `%d`
    _printk("%d\n", n, n) //~ error: the format has no conversion for this argument
    _printk("%y\n", n) //~ error: `%y` is no conversion of the kernel's formats
    _printk("100%") //~ error: the format ends inside `%`; a percent sign is `%%`
    _printk("%s\n", n) //~ error: `%s` does not print `int32`; `%d` does
    _printk("%d\n", p) //~ error: `Point` cannot be passed for the `...` of `_printk`
    _printk("%*d\n", s, n) //~ error: a width or precision (`*`) is an `int32`, not `string`
    _printk("${n}\n", n) //~ error: an interpolated format brings its own arguments
    _printk() //~ error: `_printk` takes at least 1 argument, not 0
}

// The argument for a `@prefix` parameter is a constant.
extern "linux/printk.h" {
    const KERN_INFO: string
    func printk(@prefix level: string, format: string, ...) int32
    func right(@prefix level: string, format: string, ...) int32
}

func own(@prefix level: string) {} //~ error: `@prefix` belongs before a parameter of an `extern` function

func use(s: string) {
    _ = printk(KERN_INFO, "x\n")
    _ = printk("<6>", "x\n")
    _ = printk(s, "x\n") //~ error: argument `level` of `printk` is written in front of the format: it must be a constant
    _ = printk("${s}", "x\n") //~ error: argument `level` of `printk` is written in front of the format: it must be a constant
    _ = printk(3, "x\n") //~ error: argument `level` of `printk` wants `string`, not a number
}

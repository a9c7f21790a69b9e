namespace foreign

import "github.com/arc-lang/linux/kernel/log"
import numbers "github.com/arc-lang/linux/kernel/errno"
import "kernel/log" //~ error: two imports are called `log`
//~^ note: a path begins with a host, as in `github.com/arc-lang/linux/kernel/log`

@param
let plain: int32 = 1

@param(desc: "Only described")
let described: int32 = 2

func types() {
    let a: int = 1 //~ error: undefined type `int` //~ note: did you mean `int32`?
    let b: u32 = 1 //~ error: undefined type `u32` //~ note: did you mean `uint32`?
    let c: *s64 = null //~ error: undefined type `s64` //~ note: did you mean `int64`?
    let d: size_t = 1 //~ error: undefined type `size_t` //~ note: did you mean `usize`?
    let e: __be32 = 1 //~ error: undefined type `__be32` //~ note: did you mean `be32`?
    let f: tpyes = 1 //~ error: undefined type `tpyes`
}

func values(x: int32, p: *int32) int32 {
    if !x { //~ error: `!` wants a `bool`, not `int32`
        return 1
    }
    if !(x & 1) { //~ error: `!` wants a `bool`, not `int32`
        return 1
    }
    let a: *int32 = 0 //~ error: local `a` wants `*int32`, not a number
    let b: bool = 1 //~ error: local `b` wants `bool`, not a number
    let c: *int32 = NULL //~ error: `NULL` is not defined here; did you mean `null`?
    let d: *int32 = nil //~ error: `nil` is not defined here; did you mean `null`?
    let e = slab.kmalloc(3) //~ error: `slab` is not defined here
    //~^ note: the library has a package `github.com/arc-lang/linux/kernel/raw/slab`; it must be imported
    let f: *workqueue.work_struct = null //~ error: package `workqueue` is not imported
    //~^ note: the library has a package `github.com/arc-lang/linux/kernel/raw/workqueue`
    return -EINVAL //~ error: `EINVAL` is not defined here; did you mean `numbers.EINVAL`?
}

func calls(x: int32) int32 {
    printk("hello") //~ error: `printk` is not defined here; did you mean `log.info`?
    misc_deregister(null) //~ error: `misc_deregister` is not defined here; did you mean `miscdevice.misc_deregister`?
    //~^ note: it needs `import "github.com/arc-lang/linux/kernel/raw/miscdevice"`
    log.info("n = %d", x) //~ error: `info` takes 1 argument, not 2
    //~^ note: values go into the text: `"n = ${x}"`
    calls(1, 2) //~ error: `calls` takes 1 argument, not 2
    calls(1) //~ warning: the result of `calls` says whether it failed, and is dropped
    let y = try calls //~ error: `try` of a function that is not called
    //~^ note: a call is written `try calls(…)`
    return 0
}

namespace type_name

import "github.com/arc-lang/linux/kernel/raw/fs"

let a: int23 = 0 //~ error: undefined type `int23`
//~^ note: did you mean `int32`?
let b: *fs.flie = null //~ error: package `fs` has no `flie`
//~^ note: did you mean `file`?
let c: *net.device = null //~ error: package `net` is not imported
let d: *init = null //~ error: `init` is a function, no type
let e: *fs = null //~ error: `fs` is a package, no type
let f: *SIZE = null //~ error: `SIZE` is a constant, no type
let g: int32<uint8> = 0 //~ error: `int32` takes no type arguments
let h: a.b = 0 //~ error: `a` is no package
let i: *fs.register_chrdev = null //~ error: `register_chrdev` is a function, no type

const SIZE: usize = 4

func init() int32 {
    return 0
}

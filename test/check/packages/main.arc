namespace packages

import "./lib"
import "./empty" //~ error: package `./empty` has no `.arc` file
import "./other" //~ error: package `./other` has no file for `linux-kernel-x64`
import "./self"

let a: lib._Hidden = {} //~ error: `_Hidden` is private to package `lib`
let b: lib.Shown = {}
let c: lib.Shwon = {} //~ error: package `lib` has no `Shwon`
//~^ note: did you mean `Shown`?
let d: lib.__le = 0

func both(self n: *lib.Shown) int32 {
    return 1
}

func init() int32 {
    return self.ONE
}

namespace private

import "./lib"

func use(box: *lib.Box) int32 {
    let hidden = lib._hidden //~ error: `_hidden` is private to package `lib`
    let type_: lib._Type = {} //~ error: `_Type` is private to package `lib`
    let _ = 4
    lib._close() //~ error: `_close` is private to package `lib`
    box._count = 3 //~ error: `_count` is private to package `lib`
    box._grow() //~ error: `*lib.Box` has no member `_grow`
    let made = lib.Box{open: 1, _count: 2} //~ error: `_count` is private to package `lib`
    _ = lib.raw.__flags
    lib = 3 //~ error: `lib` is a package, not a value
    return _ + box.open //~ error: `_` discards a value and has none itself
}

// What is stored where C wants a function matches it.
import "github.com/arc-lang/linux/kernel/raw/fs"

extern "linux/hooks.h" {
    struct hooks { run: func(a: uint32 "unsigned int", b: *byte "char *") int32 }
    func register(run: func(a: uint32 "unsigned int") int32) int32
}

func few(file: *fs.file) isize { return 0 }
func signs(file: *fs.file, buffer: *user byte, size: usize, offset: *uint64) isize { return 0 }
func result(file: *fs.file, buffer: *user byte, size: usize, offset: *int64) int32 { return 0 }
func fits(file: *fs.file, buffer: *byte, size: uint64, offset: *int64) int64 { return 0 }
func number(a: int32) int32 { return 0 }
func right(a: uint32) int32 { return 0 }

let one = fs.file_operations{read: &few} //~ error: `few` does not fit member `read` of `fs.file_operations`: it has 1 parameter, there it is given 4
let two = fs.file_operations{read: &signs} //~ error: `signs` does not fit member `read` of `fs.file_operations`: its parameter `offset` is `*uint64`, there it is `*int64`
let three = fs.file_operations{read: &result} //~ error: `result` does not fit member `read` of `fs.file_operations`: its result is `int32`, there it is `isize`
let four = fs.file_operations{read: &fits}
let five: hooks = {run: func(a: uint32, b: *byte) {}} //~ error: this closure does not fit member `run` of `hooks`: it gives no result, there it is `int32`
let six: hooks = {run: 3} //~ error: member `run` of `hooks` wants `func(uint32, *uint8) int32`, not a number

func use(k: *byte) int32 {
    let seven = fs.file_operations{write: &fits} //~ error: `fits` stands in `read` of `file_operations` already, whose types are not those of `write` of `file_operations`
    _ = register(number) //~ error: `number` does not fit argument `run` of `register`: its parameter `a` is `int32`, there it is `uint32`
    _ = register(right)
    _ = fits(null, k, 3, null) //~ error: `fits` is not for direct use: in `read` of `file_operations` it has other types //~ error: argument `buffer` of `fits` wants `*user uint8`, not `*uint8`
    return 0
}

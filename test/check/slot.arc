namespace slot

import "github.com/arc-lang/linux/kernel/raw/fs"

let ops = fs.file_operations{
    read: &read,
    write: &write, //~ error: `write` does not fit member `write` of `fs.file_operations`: its parameter `length` is `uint32`, there it is `usize`
    open: &open, //~ error: `open` does not fit member `open` of `fs.file_operations`: it has 1 parameter, there it is given 2
    release: &release, //~ error: `release` does not fit member `release` of `fs.file_operations`: it gives no result, there it is `int32`
}

func read(file: *fs.file, buffer: *byte, length: uint64, offset: *int64) int64 {
    buffer[0] = 3 //~ error: memory of a user process (`*user uint8`) is copied, never read or written directly
    let n: isize = cast<isize>(length)
    return n
}

func write(file: *fs.file, buffer: *byte, length: uint32, offset: *int64) int64 {
    return 0
}

func open(inode: *fs.inode) int32 {
    return 0
}

func release(inode: *fs.inode, file: *fs.file) {
}

func direct(file: *fs.file, p: *byte) {
    let n: int64 = 0
    n = read(file, p, 1, &n) //~ error: `read` is not for direct use: in `read` of `file_operations` it has other types //~ error: argument `buffer` of `read` wants `*user uint8`, not `*uint8`
}

struct Handlers {
    read: func(file: *fs.file, buffer: *byte, length: uint64, offset: *int64) int64
}

func later(table: *fs.file_operations) {
    table.llseek = null
    table.read = func(file: *fs.file, buffer: *user byte, size: usize, offset: *int64) isize {
        return cast<isize>(size)
    }
    table.read = func(file: *fs.file) isize { //~ error: this closure does not fit `table.read`: it has 1 parameter, there it is given 4
        return 0
    }
}

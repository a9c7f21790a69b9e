namespace slot_error

import "github.com/arc-lang/linux/kernel/raw/fs"

let ops = fs.file_operations{
    open: &open,
    release: &release,
}

func open(inode: *fs.inode, file: *fs.flie) int32 { //~ error: package `fs` has no `flie`
    return 0
}

func release(inode: *fs.inode, file: *fs.file) itn32 { //~ error: undefined type `itn32`
    return 0
}

/// Input for the tests of the grammar: most of the language, a bit of each.
namespace tour

import (
    "github.com/arc-lang/linux/kernel/log"
    nt "github.com/arc-lang/windows/kernel/raw/ntoskrnl"
)

const MODULE_LICENSE = "GPL"
const ROWS: uint32 = 3

@param(perm: 0o444, desc: "How often")
let times: int32 = 2
let grid: array<array<uint8, ROWS>, 2 * ROWS> = {}
let table = fs.file_operations{
    open: &open,
    release: func(inode: *inode, file: *file) int32 { return 0 },
}

type Handler = func(req: *Request, ...) (int32, bool)

enum Shape: uint8 { DOT, LINE = 4, AREA }

@packed
struct Record<T> {
    magic: be16
    data: *user const T
    #if kernel_version(6, 4)
    length: le32
    #endif

    func size(self r: Record<T>) usize { return sizeof<Record<T>>() }
    mutating clear(self r: *Record<T>) { r.magic = cast<be16>(0) }
}

extern "linux/fs.h" {
    struct inode
    struct file { private_data: *void, f_flags: uint32 "unsigned int" }
    @sleeps func msleep(ms: uint32)
    const O_NONBLOCK: uint32
}

func largest<T>(values: []T) T {
    let best = values[0]

    for v in values[1..values.len()] {
        if v > best {
            best = v
        } else if v < best && !done {
            continue
        }
    }
    return best
}

func open(inode: *inode, file: *file) int32 {
    let p = try memory.allocate<byte>(1024)
    errdefer memory.free(p)
    let (value, ok) = digit('7')

    search: for let i = 0; i < times; i++ {
        switch shape {
        case Shape.DOT, Shape.LINE:
            break search
        default:
            log.info("row ${grid[i][0]} of ${name("x ${i + 1}")}\n")
        }
    }
    dev.on_read((req: *Request) => {
        count++
        req.write(text.as_bytes())
    })
    return -errno.EINVAL
}

func exit() {
    log.info("goodbye")
}

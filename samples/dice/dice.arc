/// Dice. Whoever opens the device throws them, and reads what came up.
namespace dice

import (
    "github.com/arc-lang/linux/kernel/errno"
    "github.com/arc-lang/linux/kernel/log"
    "github.com/arc-lang/linux/kernel/raw/fs"
    "github.com/arc-lang/linux/kernel/raw/miscdevice"
    "github.com/arc-lang/linux/kernel/raw/random"
    "github.com/arc-lang/linux/kernel/raw/slab"
)

const MODULE_AUTHOR = "The arc2c authors"
const MODULE_DESCRIPTION = "Dice behind a device node"
const MODULE_LICENSE = "Dual MIT/GPL"

const MAX_DICE: uint32 = 20

@param(perm: 0o644, desc: "How many dice to throw, 1 to 20")
let count: uint32 = 5

@param(perm: 0o444, desc: "How many sides a die has, 2 to 9")
let sides: uint32 = 6

/// A throw as text: a digit for each die, and blanks in between.
struct Throw {
    len: usize
    text: array<byte, 2 * MAX_DICE>
}

/// Throws one more die.
func add(self t: *Throw) {
    if t.len > 0 {
        t.put(' ')
    }
    t.put(cast<byte>('1' + random.get_random_u32_below(sides)))
}

func put(self t: *Throw, c: byte) {
    t.text[t.len] = c
    t.len++
}

func open(inode: *fs.inode, file: *fs.file) int32 {
    // Who sets the parameter is not asked whether it makes sense, and may set
    // it again at any time: it is read once.
    let dice = count

    if dice == 0 || dice > MAX_DICE {
        return -errno.ERANGE
    }

    let t: *Throw = try slab.kzalloc(sizeof<Throw>(), slab.GFP_KERNEL)
    for i in 0..dice {
        t.add()
    }
    t.put('\n')
    file.private_data = t
    return 0
}

func read(file: *fs.file, buffer: *user byte, size: usize, offset: *int64) isize {
    let t: *Throw = file.private_data

    return fs.simple_read_from_buffer(buffer, size, offset, t.text, t.len)
}

func release(inode: *fs.inode, file: *fs.file) int32 {
    slab.kfree(file.private_data)
    return 0
}

let fops = fs.file_operations{
    open: &open,
    read: &read,
    llseek: &fs.default_llseek,
    release: &release,
}

let device = miscdevice.miscdevice{
    minor: miscdevice.MISC_DYNAMIC_MINOR,
    name: "dice",
    fops: &fops,
    mode: 0o444,
}

func init() int32 {
    if sides < 2 || sides > 9 {
        log.error("there is no die with ${sides} sides")
        return -errno.EINVAL
    }
    return miscdevice.misc_register(&device)
}

func exit() {
    miscdevice.misc_deregister(&device)
}

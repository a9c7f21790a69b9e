/// Takes a name of a misc device, so that another module cannot have it.
namespace taken

import (
    "github.com/arc-lang/linux/kernel/raw/fs"
    "github.com/arc-lang/linux/kernel/raw/miscdevice"
)

const MODULE_LICENSE = "Dual MIT/GPL"
const MODULE_DESCRIPTION = "Takes a name of a misc device"

@param(desc: "The name to take")
let name: string = "taken"

let fops = fs.file_operations{}
let device = miscdevice.miscdevice{minor: miscdevice.MISC_DYNAMIC_MINOR, fops: &fops}

func init() int32 {
    device.name = name
    return miscdevice.misc_register(&device)
}

func exit() {
    miscdevice.misc_deregister(&device)
}

namespace import_test

import "github.com/arc-lang/linux/kernel/raw/fss" //~ error: package `github.com/arc-lang/linux/kernel/raw/fss` not found
//~^ note: did you mean `github.com/arc-lang/linux/kernel/raw/fs`?
import "github.com/arc-lang/linux/kernle/raw/fs" //~ error: package `github.com/arc-lang/linux/kernle/raw/fs` not found
import "example.org/nobody/knows" //~ error: package `example.org/nobody/knows` not found
import "bad path/with space" //~ error: `bad path/with space` is no import path
import "github.com//twice" //~ error: `github.com//twice` is no import path
import "github.com/arc-lang/linux/kernel/raw/module"
import "github.com/arc-lang/linux/kernel/raw/printk" //~ note: the other one is here
import printk "github.com/arc-lang/linux/kernel/raw/slab" //~ error: two imports are called `printk`; give one another name
import "../outside" //~ error: package `../outside` not found
import "../unit" //~ error: `../unit` leaves the module

// What could not be imported causes no further errors.
func init() int32 {
    fss.register(1)
    knows.nothing("${module.ENOMEM} pages")
    module.ENOMEM.lost()
    return 0
}

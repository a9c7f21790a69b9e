namespace import_name

import "github.com/arc-lang/linux/kernel/raw/printk" //~ note: it is imported here; give the import another name

func printk() { //~ error: `printk` is the name of an import as well
}

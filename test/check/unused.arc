namespace unused

import "github.com/arc-lang/linux/kernel/raw/fs" //~ warning: `fs` is imported, but not used
import "github.com/arc-lang/linux/kernel/raw/module"

func _helper() int32 { //~ warning: private function `_helper` is not used
    return 1
}

@allow("unused-function")
func _kept() int32 {
    return 1
}

func _used() int32 {
    return -module.ENOMEM
}

func init() int32 {
    return _used()
}

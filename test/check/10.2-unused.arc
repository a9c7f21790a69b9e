// What is used for some kernels only is used.
import "github.com/arc-lang/linux/kernel/log"
import "github.com/arc-lang/linux/kernel/errno" //~ warning: `errno`

func _newer() int32 {
    return 1
}

func _older() int32 {
    return 2
}

func _nowhere() int32 { //~ warning: private function `_nowhere` is not used
    return 3
}

func init() int32 {
#if kernel_version(6, 4)
    log.info("new")
    return _newer() - 1
#else
    return _older() - 2
#endif
}

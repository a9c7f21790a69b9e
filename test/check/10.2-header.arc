// What user programs include does not ask which kernel there is.
const MODULE_LICENSE = "GPL"

#if kernel_version(6, 4)
@uapi
const LEVELS: uint32 = 4
#else
@uapi
const LEVELS: uint32 = 3
#endif

func init() int32 {
    return 0
}
//~- error: `header.h` would be another one for other kernels, and cannot ask which it is for: choose one with `--kernel=`

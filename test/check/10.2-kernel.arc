// For which kernel is not known here.
#if kernel_version(6, 4) //~ error: `kernel_version` without `--kernel=V` is not translated yet: name the kernel, as in `--kernel=6.1`
const NEW = 1
#endif

// options: --kernel=6.1
namespace kernel

#if kernel_version(6, 4)
const A: string = 1
#elif kernel_version(6, 1)
const A: int32 = 1
#endif

let a: int32 = A

// More kernels than one file is for.
#if kernel_version(6, 0)
const SINCE_0 = 1
#endif
#if kernel_version(6, 1)
const SINCE_1 = 1
#endif
#if kernel_version(6, 2)
const SINCE_2 = 1
#endif
#if kernel_version(6, 3)
const SINCE_3 = 1
#endif
#if kernel_version(6, 4)
const SINCE_4 = 1
#endif
#if kernel_version(6, 5)
const SINCE_5 = 1
#endif
#if kernel_version(6, 6)
const SINCE_6 = 1
#endif
#if kernel_version(6, 7)
const SINCE_7 = 1
#endif
#if kernel_version(6, 8)
const SINCE_8 = 1
#endif
#if kernel_version(6, 9)
const SINCE_9 = 1
#endif
#if kernel_version(6, 10)
const SINCE_10 = 1
#endif
#if kernel_version(6, 11)
const SINCE_11 = 1
#endif
#if kernel_version(6, 12)
const SINCE_12 = 1
#endif
#if kernel_version(6, 13)
const SINCE_13 = 1
#endif
#if kernel_version(6, 14)
const SINCE_14 = 1
#endif
#if kernel_version(6, 15)
const SINCE_15 = 1
#endif
#if kernel_version(6, 16)
const SINCE_16 = 1
#endif
#if kernel_version(6, 17)
const SINCE_17 = 1
#endif
#if kernel_version(6, 18)
const SINCE_18 = 1
#endif
#if kernel_version(6, 19)
const SINCE_19 = 1
#endif
#if kernel_version(6, 20)
const SINCE_20 = 1
#endif
#if kernel_version(6, 21)
const SINCE_21 = 1
#endif
#if kernel_version(6, 22)
const SINCE_22 = 1
#endif
#if kernel_version(6, 23)
const SINCE_23 = 1
#endif
#if kernel_version(6, 24)
const SINCE_24 = 1
#endif
#if kernel_version(6, 25)
const SINCE_25 = 1
#endif
#if kernel_version(6, 26)
const SINCE_26 = 1
#endif
#if kernel_version(6, 27)
const SINCE_27 = 1
#endif
#if kernel_version(6, 28)
const SINCE_28 = 1
#endif
#if kernel_version(6, 29)
const SINCE_29 = 1
#endif
#if kernel_version(6, 30)
const SINCE_30 = 1
#endif
#if kernel_version(6, 31)
const SINCE_31 = 1
#endif
#if kernel_version(6, 32)
const SINCE_32 = 1
#endif
//~- error: conditions tell 34 kernels apart: no more than 32 can be

namespace condition

#if target_os(linux) && !target_arch(arm64)
const SYSTEM = 1
#else
const SYSTEM: string = 2
#endif

#if target_os(linus) //~ error: unknown system `linus`
//~^ note: did you mean `linux`?
const LINUS = 1
#endif

#if kernel_version(6, 4)
const NEW = 1
#endif

#if SYSTEM == 1 //~ error: a condition of `#if` is combined with `&&`, `||` and `!` only
const ONE = 1
#endif

struct Point {
    x: int32
#if target_os(windows)
    y: Missing
#else
    z: int32
#endif
}

enum Mode {
    A,
#if target_os(windows)
    B = "no",
#endif
    C
}

let point = Point{x: 1, z: 2}

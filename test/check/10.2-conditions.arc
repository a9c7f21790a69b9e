// options: --kernel=6.1
// What a condition may ask, and what it leaves out.
#if target_os(linus) //~ error: unknown system `linus`
const A = 1
#endif

#if target_arch(x46) //~ error: unknown architecture `x46`
const B = 1
#endif

#if target_os(linux, windows) //~ error: `target_os` takes one name, as in `target_os(linux)`
const C = 1
#endif

#if target_cpu(x64) //~ error: a condition of `#if` asks `target_os`, `target_arch` or `kernel_version`
const D = 1
#endif

#if A == 1 //~ error: a condition of `#if` is combined with `&&`, `||` and `!` only
const E = 1
#endif

#if kernel_version("6.4") //~ error: `kernel_version` takes the numbers of a version, as in `kernel_version(6, 4)`
const G = 1
#endif

#if kernel_version(6, 4)
const NEW = 1
#else
const OLD = 1
#endif

#if target_os(windows)
#endif

struct Point {
#if target_os(linux)
    x: int32
#else
    y: int32
#endif
}

func use(p: Point) int32 {
#if target_os(linux) && !target_arch(arm64)
    p.x++
#else
    p.y++
#endif
    switch p.x {
#if target_os(windows)
    case 1:
        return 1
#endif
    default:
        p.x--
    }
} //~ error: `use` can end here without `return`

// options: --kernel=6.1
// What a branch that is left out declares is not there.
#if kernel_version(6, 4)
const NEW = 1
#else
const OLD = 1
#endif

#if target_os(windows) || target_arch(arm64)
func left_out() { undefined() }
#elif target_os(linux) && !target_arch(arm64)
func taken() { undefined() } //~ error: `undefined` is not defined here
#else
func neither() { undefined() }
#endif

struct Point {
#if target_os(linux)
    x: int32
#else
    y: int32
#endif
}

enum Mode {
    OFF
#if !target_os(linux)
    ON
#endif
}

func use(p: Point) int32 {
    left_out() //~ error: `left_out` is not defined here
    p.y = 1 //~ error: `Point` has no member `y`
    _ = Mode.ON //~ error: `Mode` has no member `ON`
    return NEW + OLD //~ error: `NEW` is not defined here
}

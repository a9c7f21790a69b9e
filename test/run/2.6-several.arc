// Several results that set several variables of the package.
import "github.com/arc-lang/kernel/log"

let calls: int32 = 0
let (first, is_odd) = next()                // two at once
let (_, twice, text) = more(first)
let (value, _) = next()
let unused = 5
let (a, b) = next()
let third = try checked()
let (fourth, fifth) = try triple()
let last: int64 = fifth

let (_, bytes) = split()

func split() (int32, array<uint8, 3>) {
    return (4, {1, 2, 3})
}

func next() (int32, bool) {
    calls++
    return (calls, calls % 2 == 1)
}

func more(n: int32) (bool, int64, string) {
    return (false, 2 * cast<int64>(n), "text")
}

func checked() (int32, int32) {
    return (7, 0)
}

func triple() (uint8, uint16, int32) {
    if calls > 100 {
        return (0, 0, -5)
    }
    return (8, 9, 0)
}

func main() int32 {
    log.info("${first} ${is_odd} ${twice} ${text} ${value} ${calls}")
    log.info("${third} ${fourth} ${fifth} ${last} ${bytes[1]}")
    return try checked() - 7
}
//= 1 1 2 text 2 3
//= 7 8 9 9 2

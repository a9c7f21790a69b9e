/// A variable that gets two of the results keeps the last.
namespace same

import "github.com/arc-lang/kernel/log"

let shared: int64 = 3

func pair() (int64, int64) {
    return (19, 5)
}

func flagged() (bool, bool) {
    return (true, false)
}

func main() int32 {
    let own: int64 = 0
    let flag = true

    (shared, shared) = pair()
    (own, own) = pair()
    (flag, flag) = flagged()
    log.info("${shared} ${own} ${flag}")
    return 0
}

//= 5 5 0

// A package of several files: each declaration sees every other.
namespace files

import "github.com/arc-lang/kernel/log"

func main() {
    let s: Square = {side: later * 2}

    log.info("${s.area()} ${LIMIT} ${files(3)}")
}

const LIMIT = HALF * 2

//= 36 10 4

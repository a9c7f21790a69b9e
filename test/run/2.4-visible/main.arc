// What another package shows, and what `_` drops.
namespace main

import "./lib"
import "github.com/arc-lang/kernel/log"

let _count = 5

func pair() (int32, int32) { return (1, 2) }

func main() {
    let box = lib.Box.of(3)
    let (_, second) = pair()

    _ = box.take()
    box.open = lib.Kind.SMALL
    lib.total += 10
    log.info("${box.take()} ${second} ${lib.total} ${lib.LIMIT} ${_count}")
    log.info("${box.open == lib.Kind.SMALL}")
}

//= 5 2 12 9 5
//= 1

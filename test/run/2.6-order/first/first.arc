namespace first

import "github.com/arc-lang/kernel/log"

let count = 0
let started = next("first")

func next(who: string) int32 {
    count++
    log.info("${who} ${count}")
    return count
}

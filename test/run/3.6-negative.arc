// The host checks the bounds of an array, and aborts.
import "github.com/arc-lang/kernel/log"

let table: array<int32, 4> = {1, 2, 3, 4}

func at(i: int32) int32 { return table[i] }

func main() {
    log.info("${at(3)}")
    log.info("${at(-7)}")
    log.info("is not reached")
}

//= 4
//! 3.6-negative.arc:6: index -7 is out of 4
//exit 134

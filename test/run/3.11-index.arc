// An index into a slice is checked against its length.
import "github.com/arc-lang/kernel/log"

func at(values: []const int32, n: int32) int32 {
    return values[n]
}

func main() {
    let values: array<int32, 3> = {1, 2, 3}

    log.info("${at(values, 2)}")
    log.info("${at(values[1..], 2)}")
}
//= 3
//! 3.11-index.arc:5: index 2 is out of 2
//exit 134

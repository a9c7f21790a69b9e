// A slice does not end before it begins.
import "github.com/arc-lang/kernel/log"

func part(values: []const int32, a: usize, b: usize) int32 {
    let sum: int32 = 0

    for v in values[a..b] {
        sum += v
    }
    return sum
}

func main() {
    let values: array<int32, 3> = {1, 2, 3}

    log.info("${part(values, 2, 2)}")
    log.info("${part(values, 2, 1)}")
}
//= 0
//! 3.11-order.arc:7: bound 2 is out of 1
//exit 134

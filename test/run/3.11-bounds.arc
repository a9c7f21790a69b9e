// A slice that ends behind what it is taken of ends the program.
import "github.com/arc-lang/kernel/log"

func first(values: []const int32, n: usize) []const int32 {
    return values[..n]
}

func main() {
    let values: array<int32, 3> = {1, 2, 3}

    log.info("${first(values, 3).len()}")
    log.info("${first(values, 4).len()}")
}
//= 3
//! 3.11-bounds.arc:5: bound 4 is out of 3
//exit 134

// A length is a size_t in C: what is cast from one is a number of its new type.
import "github.com/arc-lang/kernel/log"

const N: usize = "abc".len()
const M = N + 1

let values: array<int32, 5> = {1, 2, 3, 4, 5}

func main() {
    let low: int32 = -258
    log.info("${low < cast<int32>("abc".len())}")
    log.info("${(low & low) < cast<int32>("abc".len())} ${low > cast<int32>("abc".len())}")
    log.info("${low < cast<int32>(N)} ${low < cast<int32>(M)} ${low < cast<int32>(values.len())}")
    log.info("${low < cast<int32>(sizeof<int32>())} ${low < cast<int32>(N * 2)}")
    values[0] = low
}
//= 1
//= 1 0
//= 1 1 1
//= 1 1

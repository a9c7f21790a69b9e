// Constants, variables of the package, and locals.
import "github.com/arc-lang/kernel/log"

const LIMIT = 3
const TYPED: uint8 = LIMIT * 50
let counter = 10
let wide: int64 = LIMIT

func bump() int32 {
    let counter = counter       // a copy of the package's

    counter++
    const STEP = LIMIT + 1
    return counter + STEP
}

func main() {
    let inferred = TYPED
    let grown = 5_000_000_000
    let huge = 10_000_000_000_000_000_000

    counter++
    log.info("${bump()} ${counter} ${wide} ${inferred} ${grown} ${huge}")
    log.info("${sizeof<array<byte, LIMIT>>}")
    inferred += 106
    log.info("${inferred}")
}

//= 16 11 3 150 5000000000 10000000000000000000
//= 3
//= 0

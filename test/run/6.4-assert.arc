// `assert` goes on where the condition holds, and aborts on the host else.
import "github.com/arc-lang/kernel/log"

let calls = 0

func next() int32 {
    calls++
    return calls
}

func main() {
    assert(next() == 1)
    log.info("${calls}")
    let ok = calls > 1
    assert(ok)
    log.info("is not reached")
}

//= 1
//! 6.4-assert.arc:15: assertion failed: ok
//exit 134

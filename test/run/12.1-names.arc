// Words of other dialects are names where nothing of theirs stands.
import "github.com/arc-lang/kernel/log"

struct Job { thread: int32, await: int32, gpu: int32 }

func process(container: int32) int32 { return container + 1 }
func raise(n: int32) int32 { return n * 2 }
func syscall(n: int32) int32 { return n - 1 }

let finally = 5
let throw_ = 6

func main() {
    let async = Job{thread: 1, await: 2, gpu: 3}
    let container = process(async.await)

    log.info("${async.thread} ${container} ${raise(async.gpu)} ${syscall(finally)} ${throw_}")
}

//= 1 3 6 4 6

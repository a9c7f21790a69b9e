// A result that is dropped on purpose is computed all the same.
import "github.com/arc-lang/kernel/log"

let calls = 0

func fails() int32 {
    calls++
    return -1
}

func goes_on() int32 {
    _ = fails()
    defer _ = fails()
    return 3
}

func main() {
    log.info("${goes_on()} ${calls}")
    log.info("${calls}")
}

//= 3 2
//= 2

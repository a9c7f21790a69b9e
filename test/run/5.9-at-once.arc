// What is tried and returned at once, and what is not.
import "github.com/arc-lang/kernel/log"

func gives(n: int32) int32 {
    log.info("gives ${n}")
    return n
}

func plain(n: int32) int32 {
    let x = try gives(n)
    return x
}

func wider(n: int32) int64 {
    let x = try gives(n)

    return x
}

func pending(n: int32) int32 {
    errdefer log.info("failed")
    let x = try gives(n)
    return x
}

func later(n: int32) int32 {
    let x = try gives(n)
    return x + 1
}

func main() {
    log.info("${plain(1)} ${plain(-1)}")
    log.info("${wider(2)} ${wider(-2)}")
    log.info("${pending(3)} ${pending(-3)}")
    log.info("${later(4)} ${later(-4)}")
}

//= gives 1
//= gives -1
//= 1 -1
//= gives 2
//= gives -2
//= 2 -2
//= gives 3
//= gives -3
//= failed
//= 3 -3
//= gives 4
//= gives -4
//= 5 -4

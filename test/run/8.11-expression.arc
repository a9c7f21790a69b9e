// What a macro evaluates as often as it likes.
import "github.com/arc-lang/kernel/log"

extern "sys/param.h" {
    func MAX(a: int32, @expression b: func() int32) int32
    func MIN(a: int32, @expression b: func() int32) int32
}

let calls: int32 = 0

func next() int32 {
    calls++
    return calls
}

func at_least(low: int32, value: func() int32) int32 {
    return MAX(low, value)
}

func main() {
    let base: int32 = 10

    // Looked at once, then, being the larger one, once more.
    log.info("${MAX(0, &next)} ${calls}")
    log.info("${MAX(5, func() int32 { return next() })} ${calls}")
    log.info("${MIN(50, func() int32 { return base })}")
    log.info("${at_least(7, func() int32 { return base - 1 })}")

    let looks: int32 = 0
    let found = at_least(1, func() int32 {
        looks++
        if looks > 1 {
            return looks + base
        }
        return 2
    })
    log.info("${found} ${looks}")
}

//= 2 2
//= 5 3
//= 10
//= 9
//= 12 2

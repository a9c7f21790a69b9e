// A closure in a variable, called with arguments that change something.
import "github.com/arc-lang/kernel/log"

let calls = 0

func plain(x: int32) int32 {
    calls++
    return x - 1
}

func main() {
    let n = 10
    let values: array<int32, 2> = {64, 5}
    let h = func(x: int32) int32 { return x + n }

    for x in 0..3 {
        let y = x + 4

        if x == 2 {
            h = plain
        }
        log.info("${h((values[0] >> x) | --y)}")
    }
    log.info("${calls}")
}

//= 77
//= 46
//= 20
//= 1

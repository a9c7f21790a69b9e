// A local that is one function for ever.
import "github.com/arc-lang/kernel/log"

let calls = 0

func twice(n: int32) int32 { calls++; return n * 2 }

func main() {
    let f = twice
    let k = 5
    let g = func(n: int32) int32 { return n + k }
    let h = g
    let other = twice

    k = 100
    if calls == 0 {
        other = g
    }
    log.info("${f(4)} ${g(1)} ${h(2)} ${other(3)} ${calls} ${f == null}")
}

//= 8 6 7 8 1 0

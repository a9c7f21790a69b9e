// A closure that outlives the call that makes it has its captures in variables
// of the program, where it is made once.
import "github.com/arc-lang/kernel/log"

struct Handlers {
    on_add: func(n: int32) int32
    on_drop: func()
}

let handlers: Handlers
let kept: func(n: int32) int32

func keep(f: func(n: int32) int32) {
    kept = f
}

func main() {
    let base = 10
    let factor = 3
    let list: array<int32, 2> = {5, 6}

    handlers.on_add = func(n: int32) int32 { return n * factor + base }
    handlers.on_drop = func() { log.info("dropped ${list[1]}") }
    keep(func(n: int32) int32 { return n - base })
    base = 1000
    list[1] = 1000
    log.info("${handlers.on_add(4)} ${kept(4)}")
    handlers.on_drop()
}

//= 22 -6
//= dropped 6

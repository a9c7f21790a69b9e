// defer: last first, when the block is left, however that happens.
import "github.com/arc-lang/kernel/log"

let trace = 0

func step(n: int32) { trace = trace * 10 + n }

func show(what: string) {
    log.info("${what} ${trace}")
    trace = 0
}

func plain() {
    defer step(1)
    defer step(2)
    step(3)
}

func early(n: int32) int32 {
    defer step(1)
    if n == 0 {
        return 5
    }
    defer step(2)
    if n == 1 {
        defer step(3)
        return 6
    }
    step(4)
    return 7
}

func blocks() {
    defer step(1)
    {
        defer step(2)
        step(3)
    }
    step(4)
    if trace > 0 {
        defer step(5)
        step(6)
    } else {
        defer step(7)
    }
    step(8)
}

func loops() {
    for i in 1..4 {
        defer step(i)
        if i == 2 {
            continue
        }
        if i == 3 {
            break
        }
        step(9)
    }
    step(8)
}

func value() int32 {
    let n = 1

    defer n = 100
    return n
}

func after(p: *int32) int32 {
    defer *p += 1
    return *p
}

func late() {
    let n = 1

    defer step(n)           // n is read when it runs
    n = 7
}

func block_form() {
    let n = 2

    defer {
        step(n)
        n++
        step(n)
    }
    n = 4
    step(1)
}

func nested_block_defer() {
    defer {
        defer step(1)
        step(2)
    }
    step(3)
}

func in_switch(n: int32) int32 {
    defer step(9)
    switch n {
    case 1:
        defer step(1)
        step(2)
    case 2:
        defer step(3)
        return 20
    default:
        step(4)
    }
    step(5)
    return 30
}

func counts() int32 {
    let n = 0

    for i in 0..3 {
        defer n++
    }
    return n
}

func later() int32 {
    trace += 10
    return trace
}

// What is deferred needs a local in C, at a return and at the end of the block.
@allow("unreachable-code")
func middle(k: int32) {
    switch k {
        case 0:
            trace = k
            defer trace = later() - trace * 3
            trace += 2
            return
            trace += 1
        default:
            trace = 7
    }
}

func main() {
    plain()
    show("plain")
    let r = early(0)
    show("early 0")
    r = r * 10 + early(1)
    show("early 1")
    r = r * 10 + early(2)
    show("early 2")
    log.info("${r}")
    blocks()
    show("blocks")
    loops()
    show("loops")
    log.info("${value()}")
    let n = 5
    let before = after(&n)
    log.info("${before} ${n}")
    late()
    show("late")
    block_form()
    show("block")
    nested_block_defer()
    show("nested")
    for i in 1..4 {
        log.info("${in_switch(i)}")
        show("switch")
    }
    log.info("${counts()}")
    middle(0)
    show("middle")
}

//= plain 321
//= early 0 1
//= early 1 321
//= early 2 421
//= 567
//= blocks 3246581
//= loops 91238
//= 1
//= 5 6
//= late 7
//= block 145
//= nested 321
//= 30
//= switch 2159
//= 20
//= switch 39
//= 30
//= switch 459
//= 3
//= middle -24

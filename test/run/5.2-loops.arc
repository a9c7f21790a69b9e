// Loops in all their forms, break and continue, with and without labels.
import "github.com/arc-lang/kernel/log"

let trace = 0

func step(n: int32) { trace = trace * 10 + n }

func show(what: string) {
    log.info("${what} ${trace}")
    trace = 0
}

func bound(n: int32) int32 {
    step(9)
    return n
}

func labels() int32 {
    let n = 0

    rows: for i in 0..4 {
        columns: for j in 0..4 {
            if j == 3 {
                continue columns
            }
            if i == 1 {
                break columns
            }
            if i == 3 {
                break rows
            }
            n += i * 10 + j
        }
        n += 1000
    }
    return n
}

func from_switch() int32 {
    let n = 0

    outer: for i in 0..10 {
        switch i {
        case 1:
            continue
        case 3:
            break           // of the switch
        case 5:
            break outer
        default:
            n += 1
        }
        n += 100
    }
    return n
}

func main() {
    let i = 0

    for {
        i++
        if i == 3 {
            break
        }
    }
    log.info("${i}")
    for i < 10 {
        i += 4
    }
    log.info("${i}")
    for let k = 0; k < 3; k++ {
        step(k)
    }
    show("three parts")
    for ; i > 8; {
        i--
    }
    log.info("${i}")
    for let k = 5; ; k-- {
        if k == 2 {
            break
        }
        if k == 4 {
            continue
        }
        step(k)
    }
    show("continue steps")
    let top = 3
    for k in bound(1)..bound(top) {
        top = 10
        step(k)
    }
    show("bounds once")
    for k in 5..2 {
        step(k)
    }
    for k in -2..1 {
        trace += k * 10
    }
    show("ranges")
    let small: uint8 = 250
    let rounds = 0
    for k in small..255 {
        rounds++
    }
    log.info("${rounds}")
    let sum: int64 = 0
    let far: int64 = 5_000_000_000
    for k in far..far + 3 {
        sum += k
    }
    log.info("${sum}")
    log.info("${labels()} ${from_switch()}")
    let items: array<int16, 4> = {3, 1, 4, 1}
    for x in items {
        step(x)
    }
    show("each")
    for at, x in items {
        step(x * 2)
        items[3] = 4
        trace += cast<int32>(at)
    }
    show("each with index")
}

//= 3
//= 11
//= three parts 12
//= 8
//= continue steps 53
//= bounds once 9912
//= ranges -30
//= 5
//= 15000000003
//= 3066 403
//= each 3141
//= each with index 6411

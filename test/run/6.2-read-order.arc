// Operands are evaluated from left to right, reading included.
import "github.com/arc-lang/kernel/log"

struct Pair { a: int32, b: int32 }

let x = 1
let trace = 0
let pair: Pair = {1, 2}
let items: array<int32, 4> = {10, 20, 30, 40}

func bump() int32 {
    x += 10
    return x
}

func note(n: int32) int32 {
    trace = trace * 10 + n
    return n
}

func swap() int32 {
    let t = pair.a

    pair.a = pair.b
    pair.b = t
    return 100
}

func three(a: int32, b: int32, c: int32) int32 { return a * 10000 + b * 100 + c }

func through(p: *int32) int32 {
    *p = *p + 1
    return *p
}

func main() {
    log.info("${x + bump()} ${x}")
    log.info("${bump() + x} ${x}")
    log.info("${three(x, bump(), x)}")
    log.info("${x * bump() - x * bump()}")
    _ = note(1) + note(2) * note(3) - note(4)
    log.info("${trace}")
    log.info("${pair.a + swap() + pair.a}")
    let local = 5
    log.info("${local + through(&local) + local}")
    log.info("${three(local, through(&local), through(&local))}")
    let i = 0
    log.info("${items[i] + items[++i] + items[i++] + items[i]}")
    let n = 3
    log.info("${n++ + n++ * n} ${n}")
    log.info("${n - --n} ${n}")
    trace = 0
    let ok = note(0) == 1 && note(2) == 2 || note(3) == 3
    log.info("${ok} ${trace}")
    x = 1
    if x == 1 && bump() == 11 && x == 11 {
        log.info("and in order")
    }
    items[note(2)] = note(3) + x
    log.info("${items[2]} ${trace}")
    items[x - 11] += bump()
    log.info("${items[0]}")
}

//= 12 11
//= 42 21
//= 213131
//= -820
//= 1234
//= 103
//= 17
//= 60708
//= 80
//= 23 5
//= 1 4
//= 1 3
//= and in order
//= 14 323
//= 31

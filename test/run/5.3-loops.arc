// All forms of loops.
import "github.com/arc-lang/kernel/log"

let calls = 0

func bound(n: int32) int32 {
    calls++
    return n
}

func main() {
    let list: array<uint8, 3> = {5, 6, 7}
    let n = 0
    let sum: uint32 = 0

    for {
        n++
        if n == 4 {
            break
        }
    }
    for n < 10 {
        n += 5
    }
    for let i = 3; i > 0; i-- {
        n += i
    }
    for ; n < 30; {
        n += 10
    }
    for ; ; n++ {
        if n % 10 == 0 {
            break
        }
    }
    log.info("${n}")
    for i in bound(2)..bound(5) {
        n += i
    }
    for i in 5..2 {
        n += i * 1000
    }
    log.info("${n} ${calls}")
    for x in list {
        x++                         // a copy
        sum += x
    }
    for i, x in list[1..] {
        sum += cast<uint32>(i) * 100 + x
    }
    for b in "ab".as_bytes() {
        sum += b
    }
    log.info("${sum} ${list[0]}")
    for i in 0..3 {
        let end = i

        list[end] = 0
    }
    log.info("${list[2]}")
}

//= 30
//= 39 2
//= 329 5
//= 0

// A variable without a value is zero, wherever somebody can see that it is.
import "github.com/arc-lang/kernel/log"

func branches(n: int32) int32 {
    let a: int32
    let b: int32
    let c: int32

    if n > 0 {
        a = 5
        b = 6
    } else {
        a = 7
    }
    c = a + b
    return c
}

func rounds(n: int32) int32 {
    let sum = 0

    for i in 0..n {
        let fresh: int32
        let last: int32

        if i == 2 {
            fresh = 40
        }
        sum += fresh
        last = sum
        if last > 100 {
            continue
        }
        sum += last
    }
    return sum
}

func late(n: int32) int32 {
    let kept: int32
    let seen: bool

    for i in 0..n {
        if seen {
            return kept + i
        }
        kept = i + 10
        seen = true
    }
    return kept
}

func picked(n: int32) string {
    let s: string
    let p: *int32
    let other: int32

    switch n {
    case 1:
        s = "one"
        p = &other
    default:
        s = "more"
    }
    if p == null {
        return s
    }
    *p = 3
    if other == 3 {
        return "three"
    }
    return s
}

func main() {
    log.info("${branches(1)} ${branches(0)}")
    log.info("${rounds(4)} ${rounds(2)}")
    log.info("${late(3)} ${late(1)} ${late(0)}")
    log.info("${picked(1)} ${picked(2)}")
}

//= 11 7
//= 160 0
//= 11 10 0
//= three more

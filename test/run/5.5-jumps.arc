// Where break and continue lead to: past what is pending, to labels, out of blocks.
namespace jumps

import "github.com/arc-lang/kernel/log"

let n: int32 = 0

func find(limit: int32) int32 {
    let seen = 0
    found: {
        for i in 0..limit {
            if i * i == 49 {
                seen = cast<int32>(i)
                break found
            }
        }
        seen = -1
    }
    return seen
}

func outer() int32 {
    let sum = 0
    rows: for r in 0..5 {
        for c in 0..5 {
            if c == r {
                continue rows
            }
            sum += cast<int32>(c)
        }
        sum += 100
    }
    return sum
}

func pending() int32 {
    let sum = 0
    for i in 0..6 {
        defer n += 1
        if i == 1 {
            continue
        }
        defer n += 10
        if i == 2 {
            continue
        }
        if i == 4 {
            break
        }
        sum += cast<int32>(i)
    }
    return sum
}

func both() int32 {
    let sum = 0
    rows: for r in 0..4 {
        defer n += 1000
        for c in 0..4 {
            defer n += 1
            if c == 2 {
                continue rows
            }
            switch c {
            case 0:
                continue
            case 1:
                if r == 3 {
                    break rows
                }
            default:
                sum += 5
            }
            sum++
        }
    }
    return sum
}

func always(k: int32) {
    done: for {
        defer n++
        if k > 3 {
            break done
        }
        k++
        if k == 2 {
            continue
        }
        for {
            if k == 3 {
                continue done
            }
            break
        }
    }
}

// What is deferred has a label, and is in C wherever the block is left.
func deferred(k: int32) int32 {
    for i in 0..3 {
        defer {
            skip: {
                if k > 1 {
                    break skip
                }
                n += 100
            }
            all: for {
                for {
                    break all
                }
            }
            n++
        }
        if i == k {
            break
        }
        n += 10
    }
    return n
}

func main() {
    log.info("${find(10)} ${find(3)}")
    log.info("${outer()}")
    log.info("${pending()} ${n}")
    n = 0
    log.info("${both()} ${n}")
    n = 0
    always(0)
    log.info("${n}")
    n = 0
    log.info("${deferred(1)} ${deferred(2)}")
}

//= 7 -1
//= 10
//= 3 45
//= 3 4011
//= 5
//= 212 235

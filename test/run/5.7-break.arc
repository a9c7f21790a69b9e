// A `break` with its label out of blocks that defer, and what the function gives then.
import "github.com/arc-lang/kernel/log"

let held = 0
let count = 0

func note(what: string) {
    log.info("${what} ${held} ${count}")
}

func unlock() {
    held--
}

// Two ways out of the loop, with the same steps.
func find(a: int32, b: int32) int32 {
    let rows = 0

    search: for r in 0..3 {
        held++
        defer unlock()

        for c in 0..4 {
            defer count++
            if r * 4 + c == a {
                break search
            }
            if r * 4 + c == b {
                break search
            }
        }
        rows++
    }
    return rows
}

// What leaves the loop has not failed, whatever the function gives.
func fails(limit: int32) int32 {
    defer note("left")

    outer: for i in 0..3 {
        errdefer note("failed")
        for k in 0..3 {
            if i + k == limit {
                break outer
            }
            if k > limit {
                return -7
            }
        }
    }
    return -1
}

// What is deferred writes what is returned.
func written(limit: int32) int32 {
    let seen = 0

    outer: for i in 0..3 {
        let mark = i * 100
        defer seen += mark

        for k in 0..3 {
            seen++
            if i + k == limit {
                break outer
            }
        }
    }
    return seen
}

// The steps name locals of blocks inside the loop.
func inner(limit: int32) int32 {
    let found = -1

    outer: for i in 0..4 {
        let row = i * 10
        defer count += row

        for k in 0..4 {
            let sum = row + k
            defer held += sum - sum

            if sum == limit {
                found = sum
                break outer
            }
            if sum > limit {
                break outer
            }
        }
    }
    return found
}

func main() {
    log.info("${find(5, 9)} ${find(11, 2)} ${find(20, 30)} ${held} ${count}")
    log.info("${fails(1)}")
    log.info("${fails(9)}")
    log.info("${fails(-1)}")
    log.info("${written(3)} ${written(9)}")
    count = 0
    log.info("${inner(12)} ${inner(15)} ${inner(70)} ${held} ${count}")
}

//= 1 0 3 0 21
//= left 0 21
//= -1
//= left 0 21
//= -1
//= failed 0 21
//= left 0 21
//= -7
//= 106 309
//= 12 -1 -1 0 100

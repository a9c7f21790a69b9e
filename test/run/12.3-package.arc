// What variables of the package own is released when the program ends: the last
// variable first, behind what `main` does, and behind where it fails.
import "github.com/arc-lang/kernel/log"

@owned(release)
struct Part {
    number: int32

    func release(self p: *Part) {
        if p.number != 0 {
            log.info("release ${p.number}")
        }
        p.number = 0
    }
}

func set(part: Part, number: int32) int32 {
    if number > 9 {
        return -number
    }
    part.number = number
    return 0
}

let first: Part
let second: Part = {}
let numbers: vector<int32>
let by_name: map<string, int32> = {}

class Session {
    of: []const int32

    // It looks at what a variable owns, which is there until it is gone.
    deinit(self s: *Session) {
        log.info("session of ${s.of[1]} ends")
    }
}

let session: Session

func fill(count: int32) int32 {
    for i in 0..count {
        try numbers.push(i * i)
    }
    by_name["all"] = count
    by_name["none"] = 0
    return cast<int32>(numbers.len())
}

func main() int32 {
    log.info("${numbers.len()} ${by_name.is_empty()}")
    let n = try fill(5)

    first.number = 1
    try set(second, 2)
    for i, x in numbers {
        log.info("${i}: ${x}")
    }
    for name, x in by_name {
        log.info("${name} ${x}")
    }
    log.info("${by_name.contains("all")} ${numbers[n - 1]}")
    session = try Session{of: numbers[1..]}
    try set(first, numbers[4])
    log.info("not here")
    return 0
}
//= 0 1
//= 0: 0
//= 1: 1
//= 2: 4
//= 3: 9
//= 4: 16
//= all 5
//= none 0
//= 1 16
//= session of 4 ends
//= release 2
//= release 1
//exit 240

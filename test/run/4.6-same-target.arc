/// A variable that gets two of the results keeps the last.
namespace same

import "github.com/arc-lang/kernel/log"

struct Span {
    start: int64
    end: int64
}

let shared: int64 = 3
let span: Span

func pair() (int64, int64) {
    return (19, 5)
}

func flagged() (bool, bool) {
    return (true, false)
}

func spans() (int64, Span) {
    return (7, {start: 1, end: 2})
}


func checked() (int64, int32) {
    return (8, 4)
}

let status: int32

func by_reference(value: &int64) {
    (value, shared) = pair()
}

func by_status(value: *int32) {
    let same: &int32 = status

    (_, status) = checked()
    log.info("${status}")
    (same, status) = codes()
    log.info("${status} ${*value}")
}

func codes() (int32, int32) {
    return (9, 6)
}

func main() int32 {
    let own: int64 = 0
    let flag = true
    let both: array<int64, 2> = {0, 0}

    (shared, shared) = pair()
    (own, own) = pair()
    (flag, flag) = flagged()
    log.info("${shared} ${own} ${flag}")
    shared = 1
    by_reference(shared)
    log.info("${shared}")
    (span.start, span) = spans()
    log.info("${span.start} ${span.end}")
    by_status(&status)
    (both[0], both[0]) = pair()
    log.info("${both[0]}")
    return 0
}

//= 5 5 0
//= 5
//= 1 2
//= 4
//= 6 6
//= 5

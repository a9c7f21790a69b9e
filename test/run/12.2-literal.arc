// Slices and functions in the literal of a class: what has effects is computed first.
import "github.com/arc-lang/kernel/log"

class Session {
    id: int32
    run: func(n: int32) int32
    bytes: []const byte
    more: []int32
}

let calls: int32 = 0
let numbers: array<int32, 4> = {1, 2, 3, 4}
let kept: Session

func double(n: int32) int32 { return n * 2 }

func next(text: string) []const byte {
    calls++
    log.info("${text} ${calls}")
    return text.as_bytes()
}

func from() usize {
    calls++
    return cast<usize>(calls)
}

func use(b: []const byte) int32 {
    kept = try Session{id: 1, bytes: b, run: func(n: int32) int32 { return n + 100 }}
    let other = try Session{bytes: next("first"), run: &double, more: numbers[from()..], id: calls}
    let third = Session{bytes: b[1..], more: numbers}

    if third != null {
        log.info("${third.bytes.len()} ${third.more.len()} ${third.run == null}")
    }
    log.info("${other.id} ${other.more.len()} ${other.more[0]}")
    return other.run(cast<int32>(other.bytes.len())) + kept.run(1)
}

func main() int32 {
    return use("xyz".as_bytes())
}
//= first 1
//= 2 4 1
//= 2 2 3
//exit 111

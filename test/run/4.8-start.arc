// Variables of a package that are computed when the program starts: in order,
// before its first statement.
import "github.com/arc-lang/kernel/log"

struct Pair { a: int32, b: int32 }

let counter: int32 = 0
let first = next()
let second: int64 = next()
let sum = first + cast<int32>(second)
let pair: Pair = {a: next(), b: sum}
let constant: int32 = 7
let address = &pair
let numbers: array<int32, 3> = {1, 2, 3}
let part: []const int32 = numbers[cast<usize>(first)..]
let _unused = next()
let name = choose(sum)

func next() int32 {
    counter++
    return counter
}

func choose(n: int32) string {
    if n > constant {
        return "big"
    }
    return "small"
}

func main() {
    log.info("${first} ${second} ${sum} ${pair.a} ${pair.b} ${counter}")
    log.info("${address.b} ${part.len()} ${part[0]} ${name}")
}
//= 1 2 3 3 3 4
//= 3 2 2 small

// `&&` and `||` in one another, where the right sides take statements in C.
import "github.com/arc-lang/kernel/log"

let count: int32 = 0
let name: string = "b"

func next() int32 {
    count++
    return count
}

func either(k: int32) bool {
    return k == 5 || (k == 4 && k + next() > 6 || count + next() == 3)
}

func both(k: int32) bool {
    return k > 0 && (count + next() > 3 && (k < 3 || count * next() == 42))
}

func main() {
    log.info("${either(5)} ${count} ${either(4)} ${count} ${either(3)} ${count}")
    log.info("${both(0)} ${count} ${both(1)} ${count} ${both(9)} ${count}")
}

//= 1 0 1 2 0 3
//= 0 3 1 4 0 6

// A failure in the value of a variable of the package is one of main.
import "github.com/arc-lang/kernel/log"

let counter: int32 = 0
let first = try next()
let second: int64 = try next()
let place = try find(second)
let third = try next()

func next() int32 {
    counter++
    log.info("next ${counter}")
    if counter > 2 {
        return -7
    }
    return counter
}

func find(n: int64) *int32 {
    if n > 5 {
        return null
    }
    return &counter
}

func main() {
    log.info("${first} ${second} ${*place} ${third}")
}
//= next 1
//= next 2
//= next 3
//exit 249

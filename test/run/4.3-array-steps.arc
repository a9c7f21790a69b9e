// An array whose elements take statements of their own in C.
import "github.com/arc-lang/kernel/log"

let name: string = "abc"
let shift: uint64 = 1
let total: uint64 = 5

func next() uint64 {
    total++
    return total
}

func main() {
    let sizes: array<uint64, 3> = {total, cast<uint64>(name.len()) >> shift - total + 5, total << 1}
    let steps: array<uint64, 2> = {total + next(), total}

    log.info("${sizes[0]} ${sizes[1]} ${sizes[2]} ${steps[0]} ${steps[1]}")
}

//= 5 1 10 11 6

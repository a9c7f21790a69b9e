// Words that mean something in their places only, and keywords behind a dot.
import "github.com/arc-lang/kernel/log"

struct Shelf { for: int32, struct: int32, new: int32 }

func array(user: int32, self: int32) int32 { return user * 10 + self }
func driver(if: int32, n: int32) int32 { return n + 1 }

let mutating = 1
let _under9 = 2

func main() {
    let thread = Shelf{for: 3, struct: 4, new: 5}
    let self = 7
    let user = array(self, mutating)
    let cast = cast<int64>(user)

    thread.new++
    log.info("${thread.for} ${thread.struct} ${thread.new} ${user} ${cast} ${driver(4, _under9)}")
}

//= 3 4 6 71 71 3

// What `main` gives is the exit status.
import "github.com/arc-lang/kernel/log"

extern c {
    func abort()
}

let n: int64 = 5
let size: isize = 3

func late() int32 {
    if n < 0 {
        abort()
    }
    return cast<int32>(n)
}

func main() int32 {
    defer log.info("closed")
    log.info("${sizeof<isize>} ${sizeof<char>} ${size}")
    return late() + 37
}

//= 8 4 3
//= closed
//exit 42

// A closure that only asks a slice for its length.
import "github.com/arc-lang/kernel/log"

func twice(f: func() usize) usize {
    return f() + f()
}

func main() {
    let values: array<int32, 4> = {1, 2, 3, 4}

    for n in 1..3 {
        let part: []int32 = values[..n]

        log.info("${twice(func() usize { return part.len() })}")
    }
}

//= 2
//= 4

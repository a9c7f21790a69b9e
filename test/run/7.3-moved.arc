// A closure whose arguments put another one into its place.
import "github.com/arc-lang/kernel/log"

func main() {
    let n = 10
    let h = func(x: int32) int32 { return x + n }
    let g = func(x: int32) int32 { return x * n }
    let swap = func() int32 {
        h = g
        return 3
    }

    log.info("${h(swap())} ${h(3)}")
}

//= 13 30

// On the host, the bounds of a vector are checked.
import "github.com/arc-lang/kernel/log"

func third() int32 {
    let v: vector<int32> = {1, 2}

    log.info("${v[1]}")
    return v[v.len()]
}

func main() int32 {
    return third()
}

//= 2
//! 12.4-bounds.arc:8: index 2 is out of 2
//exit 134

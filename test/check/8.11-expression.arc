// A macro's argument that is evaluated again and again.
import "github.com/arc-lang/linux/kernel/sync"

extern "linux/wait.h" {
    struct wait_queue_head {}
    func wait_event(queue: wait_queue_head, @expression condition: bool) //~ error: `@expression` belongs before a parameter of an `extern` function that is a function without parameters
    func wait_for(queue: wait_queue_head, @expression condition: func(n: int32) bool) //~ error: `@expression` belongs before
}

func call(@expression condition: func() bool) bool { //~ error: `@expression` belongs before
    return condition()
}

let changed: sync.WaitQueue = {}

func kept(n: int32) int32 {
    return changed.wait(func() int32 { return n }) //~ error: `func() int32`
}

func use() int32 {
    return kept(1)
}

// Who holds a spin lock may not wait.
import "github.com/arc-lang/linux/kernel/sync"

let lock: sync.SpinLock = {}
let changed: sync.WaitQueue = {}
let ready = false

func spin() int32 {
    lock.lock()
    defer lock.unlock()

    return changed.wait(func() bool { return ready }) //~ error: sleep
}

func use() int32 {
    return spin()
}

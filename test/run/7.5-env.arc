// C brings the captures of a closure back in its `@env` parameter: those in the
// frame where it does not keep the closure, else one pointer.
import "github.com/arc-lang/kernel/log"

extern "threads.h" {
    func thrd_create(thread: *usize "thrd_t *", run: func(@env data: *void) int32 "int", @env data: *void) int32
    func join "thrd_join" (thread: usize "thrd_t", result: *int32 "int *") int32

    // As long as whoever calls it joins before he returns.
    func start "thrd_create" (thread: *usize "thrd_t *", @noescape run: func(@env data: *void) int32 "int", @env data: *void) int32
}

struct Account {
    balance: int32
}

func add(a: int32, b: int32, scale: bool) int32 {
    let thread: usize
    let result: int32
    let calls = 0

    _ = start(&thread, func(_: *void) int32 {
        calls++
        if scale {
            return (a + b) * 10
        }
        return a + b
    }, null)
    _ = join(thread, &result)
    return result * 10 + calls
}

func once() int32 {
    let thread: usize
    let calls = 0

    _ = start(&thread, (data: *void) => {
        calls += 7
        return 0
    }, null)
    _ = join(thread, null)
    return calls
}

func pay(account: *Account) usize {
    let thread: usize

    _ = thrd_create(&thread, func(data: *void) int32 {
        account.balance += 100
        return account.balance
    }, null)
    return thread
}

func main() {
    let account = Account{balance: 5}
    let thread: usize
    let result: int32
    let base = 40
    let step = 2

    log.info("${add(1, 2, false)} ${add(1, 2, true)} ${once()}")
    _ = join(pay(&account), &result)
    log.info("${account.balance} ${result}")
    _ = thrd_create(&thread, func(data: *void) int32 { return base + step }, null)
    base = 0
    _ = join(thread, &result)
    log.info("${result}")
}

//= 31 301 7
//= 105 105
//= 42

// A field of C's marked `@env` keeps what a closure in the field beside it captures.
import "github.com/arc-lang/kernel/log"

extern "pthread.h" {
    struct cleanup "struct _pthread_cleanup_buffer" {
        routine "__routine": func(@env data: *void)
        @env data "__arg": *void
        kind "__canceltype": int32
    }
}

struct Account { balance: int32, hook: cleanup }

let last: cleanup

func call(c: *cleanup) {
    c.routine(c.data)
}

func pay(account: *Account) cleanup {
    return cleanup{kind: 3, routine: func(_: *void) { account.balance += 100 }}
}

func first(list: *cleanup, account: *Account) *cleanup {
    account.balance++
    return list
}

func plain(data: *void) {
    log.info("plain ${data == null}")
}

func main() {
    let account = Account{balance: 5}
    let other = Account{balance: 1000}
    let list: array<cleanup, 2> = {}
    let made = pay(&account)
    let p = &account

    call(&made)
    log.info("${account.balance} ${made.kind}")
    first(&list[1], p).routine = func(data: *void) { p.balance *= 2 }
    p = &other
    call(&list[1])
    log.info("${account.balance} ${other.balance}")
    p.hook.routine = func(_: *void) {
        p.balance = -1
    }
    p.hook.kind = 4
    call(&p.hook)
    log.info("${other.balance} ${other.hook.kind}")
    last = {routine: plain, data: null}
    call(&last)
    last = {routine: func(_: *void) { p.balance = 7 }, data: null, kind: 9}
    call(&last)
    log.info("${other.balance} ${last.kind}")
}

//= 105 3
//= 212 1000
//= -1 4
//= plain 1
//= 7 9

// Methods on structs, pointers and built-in types; mutating; static ones.
import "github.com/arc-lang/kernel/log"

struct Account {
    balance: int64

    func is_empty(self a: Account) bool { return a.balance == 0 }
    mutating add(self a: *Account, amount: int64) { a.balance += amount }
    func new(start: int64) Account { return Account{balance: start} }
    func doubled(self a: Account) Account {
        a.balance *= 2
        return a
    }
}

struct Bank { first: Account, all: array<Account, 2> }

enum Side { LEFT, RIGHT }

func twice(self n: int32) int32 { return n * 2 }
func is_odd(self n: uint8) bool { return (n & 1) == 1 }
func shout(self s: string) { log.info("${s}!") }
func bump(self p: *int32) { *p += 1 }
func other(self s: Side) Side {
    if s == Side.LEFT {
        return Side.RIGHT
    }
    return Side.LEFT
}
func drain(self a: *Account) int64 {
    let was = a.balance

    a.balance = 0
    return was
}

func main() {
    let account = Account.new(5)
    let n: int32 = -2
    let byte: uint8 = 7

    account.add(n.twice())
    log.info("${account.balance} ${account.is_empty()}")
    let p = &account
    p.add(10)
    log.info("${p.balance} ${p.is_empty()} ${p.doubled().balance} ${account.balance}")
    log.info("${account.drain()} ${account.is_empty()} ${byte.is_odd()}")
    let bank: Bank = {}
    bank.first.add(3)
    bank.all[1].add(4)
    bank.all[1] = bank.all[1].doubled()
    log.info("${bank.first.balance} ${bank.all[0].balance} ${bank.all[1].balance}")
    "hey".shout()
    n.bump()
    log.info("${n} ${n.twice().twice()} ${Side.LEFT.other() == Side.RIGHT}")
}

//= 1 0
//= 11 0 22 11
//= 11 1 1
//= 3 0 8
//= hey!
//= -1 -4 1

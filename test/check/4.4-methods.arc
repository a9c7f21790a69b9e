// Methods and functions of a struct.
struct Account {
    balance: int64
    func is_empty(self a: Account) bool { return a.balance == 0 }
    mutating add(self a: *Account, amount: int64) { a.balance += amount }
    mutating none(amount: int64) {} //~ error: a `mutating` method needs a receiver, as in `mutating none(self p: *T)`
    func new() Account { return {} }
}

func late(a: int32, self b: int32) {} //~ error: `self` must be the first parameter
func twice(self n: int32) int32 { return n * 2 }

const BANK = Account{}

func use(a: Account, c: *const Account, p: *Account, pp: **Account) {
    a.new() //~ error: `Account` has no member `new`
    Account.add(3) //~ error: `Account` has no member `add`
    Account.is_empty() //~ error: `Account` has no member `is_empty`
    is_empty(a) //~ error: `is_empty` is not defined here
    twice(3) //~ error: `twice` is not defined here
    c.add(1) //~ error: `add` changes its receiver, and this cannot be changed
    BANK.add(1) //~ error: `add` changes its receiver, and this cannot be changed
    Account.new().add(1) //~ error: `add` changes its receiver, and this cannot be changed
    a.missing() //~ error: `Account` has no member `missing`
    let f = a.is_empty //~ error: `is_empty` is a method: it can only be called
    pp.add(1) //~ error: `**Account` has no member `add`
    a.add("x") //~ error: argument `amount` of `add` wants `int64`, not `string`
    p.add(1)
    let n: uint8 = 3
    _ = n.twice() //~ error: `uint8` has no member `twice`
}

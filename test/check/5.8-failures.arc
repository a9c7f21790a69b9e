// Which types fail, and how.
@fails(negative)
type Result: int32

@fails(nonzero)
type Status: uint32

@fails(negative)
type Same = int32 //~ error: `@fails` belongs before a new type: `type Same: …`

@fails(sometimes) //~ error: `@fails` takes `negative`, `nonzero`, `err_ptr` or `never`
type Wrong: int32

@fails(negative)
type Never: bool //~ error: only an integer says by its value whether it is a failure, not a `bool`

@fails(err_ptr) //~ error: only a function that gives a pointer fails with `err_ptr`
func number() int32 { return 0 }

func truth() bool {
    errdefer done() //~ error: `errdefer` in a function that cannot fail would never run
    return true
}

func unsigned() uint32 {
    errdefer done() //~ error: `errdefer` in a function that cannot fail would never run
    return 0
}

func text() string {
    errdefer done() //~ error: `errdefer` in a function that cannot fail would never run
    return ""
}

func nothing() {
    errdefer done() //~ error: `errdefer` in a function that cannot fail would never run
}

func slice(s: []byte) []byte {
    errdefer done() //~ error: `errdefer` in a function that cannot fail would never run
    return s
}

func pair() (int32, bool) {
    errdefer done() //~ error: `errdefer` in a function that cannot fail would never run
    return (1, true)
}

func last() (bool, int32) {
    errdefer done()
    return (true, -1)
}

func pointer() *byte {
    errdefer done()
    return null
}

func result() Result {
    errdefer done()
    return 0
}

func status() Status {
    errdefer done()
    return 0
}

func done() {}

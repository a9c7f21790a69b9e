// A result that can fail is looked at, or dropped in so many words.
@fails(nonzero) type Status: uint32

func number() int32 { return 0 }
func pointer() *byte { return null }
func status() Status { return 0 }
func pair() (uint32, int32) { return (1, 0) }
func truth() bool { return true }
func large() uint64 { return 1 }
@must_use func important() uint32 { return 1 }
@allow("unused-result") func harmless() int32 { return 0 }

func drops() {
    number() //~ warning: the result of `number` says whether it failed, and is dropped
    pointer() //~ warning: the result of `pointer` says whether it failed, and is dropped
    status() //~ warning: the result of `status` says whether it failed, and is dropped
    pair() //~ warning: the result of `pair` says whether it failed, and is dropped
    important() //~ warning: the result of `important` is dropped
    truth()
    large()
    harmless()
    _ = number()
    defer number() //~ warning: the result of `number` says whether it failed, and is dropped
    defer status() //~ warning: the result of `status` says whether it failed, and is dropped
    for number() == 0 {
        _ = pointer()
    }
}

// A local outside of a loop cannot hold a closure that is made in it.
func run(f: func() int32) int32 { return f() }

func last(count: int32) int32 {
    let f: func() int32
    let g: func() int32

    for i in 0..count {
        f = func() int32 { return i } //~ error: this closure outlives the round of the loop that makes it, and with it `i`
        g = func() int32 { return 1 }
        let h = func() int32 { return i }
        _ = run(h) + run(func() int32 { return count })
    }
    for let j = 0; j < count; j++ {
        f = func() int32 { return j } //~ error: this closure outlives the round of the loop that makes it, and with it `j`
    }
    return run(f) + g()
}

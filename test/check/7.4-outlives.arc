// What outlives its maker captures only where that runs once.
struct Handler { run: func() int32 }

let report: func() int32
let handlers: array<func() int32, 2>
let holder: Handler

func keep(f: func() int32) { report = f }
func gives(n: int32) func() int32 {
    return func() int32 { return n } //~ error: this closure outlives the call of `gives` that makes it, and has no place for `n`
}

func set(limit: int32, p: *Handler) {
    report = func() int32 { return limit } //~ error: this closure outlives the call of `set` that makes it, and has no place for `limit`
    handlers[0] = func() int32 { return limit } //~ error: this closure outlives the call of `set` that makes it, and has no place for `limit`
    holder.run = func() int32 { return limit } //~ error: this closure outlives the call of `set` that makes it, and has no place for `limit`
    p.run = func() int32 { return limit } //~ error: this closure outlives the call of `set` that makes it, and has no place for `limit`
    keep(func() int32 { return limit }) //~ error: this closure outlives the call of `set` that makes it, and has no place for `limit`
    let local = Handler{run: func() int32 { return limit }} //~ error: this closure outlives the call of `set` that makes it, and has no place for `limit`
    report = func() int32 { return 3 }
    _ = local.run()
}

func init() int32 {
    let limit = 3
    let shared = 4

    report = func() int32 { return limit }
    keep(func() int32 { shared++; return shared }) //~ error: `shared` is shared with a closure that outlives it
    for i in 0..2 {
        handlers[i] = func() int32 { return i } //~ error: this closure outlives the call of `init` that makes it, and has no place for `i`
    }
    set(limit, &holder)
    return gives(3)()
}

namespace failure

extern "linux/slab.h" {
    func kmalloc(size: usize, flags: uint32) *void
    func kfree(p: *const void)
}

extern "linux/err.h" {
    struct clk
    @fails(err_ptr) func clk_get(name: string) *clk
}

@fails(nonzero) type Status: uint32
@fails(negative) type Result: int32

func number() int32 { return 0 }
func large() int64 { return 0 }
func nothing() { }
func truth() bool { return true }
func status() Status { return 0 }
func result() Result { return 0 }
func pair() (uint32, int32) { return (1, 0) }
@must_use func important() int32 { return 0 }
@must_use func answer() uint32 { return 42 }
@allow("unused-result") func harmless() int32 { return 0 }

func passes() int32 {
    try number()
    let a: int64 = try large()
    let b: *byte = try kmalloc(3, 0)
    let c = try clk_get("x")
    _ = c
    let d: uint32 = try pair()
    try result()
    try status() //~ error: `try` cannot pass this failure on: `Status` fails as any number but zero, `passes` as a negative number
    try truth() //~ error: `try` of a `bool`, which never fails
    try nothing() //~ error: `try` of what gives no result
    kfree(b)
    return cast<int32>(a) + cast<int32>(d)
}

func pointer() *void {
    let a: *void = try kmalloc(3, 0)
    try number() //~ error: `try` cannot pass this failure on: `int32` fails as a negative number, `pointer` as null
    return a
}

func no_memory() Status {
    try status()
    let a: *void = try kmalloc(1, 0) //~ error: `try` of a null pointer: `Status` has no value for lack of memory
    kfree(a)
    return 0
}

func never() {
    try number() //~ error: `try` in `never`, which cannot fail
    errdefer nothing() //~ error: `errdefer` in a function that cannot fail would never run
}

func yes() bool {
    try number() //~ error: `try` in `yes`, which cannot fail
    return true
}

func deferred() int32 {
    let n = 0
    defer nothing()
    errdefer n = 3
    defer n++
    defer {
        n += 2
        for {
            break
        }
    }
    defer try number() //~ error: a deferred statement cannot fail: no `try` in it
    defer {
        return 3 //~ error: a deferred statement cannot return
    }
    for n < 3 {
        defer {
            break //~ error: a deferred statement cannot be left by `break`
        }
        defer {
            if n == 2 {
                continue //~ error: a deferred statement cannot be left by `continue`
            }
        }
    }
    return n
}

func dropped() int32 {
    number() //~ warning: the result of `number` says whether it failed, and is dropped
    _ = number()
    harmless()
    truth()
    kmalloc(1, 0) //~ warning: the result of `kmalloc` says whether it failed, and is dropped
    pair() //~ warning: the result of `pair` says whether it failed, and is dropped
    important() //~ warning: the result of `important` says whether it failed, and is dropped
    answer() //~ warning: the result of `answer` is dropped
    return 0
}

@allow("unused-result")
func allowed() {
    number()
}

struct Point {
    x: int32
}

func escape(n: int32) *int32 {
    let local = 3
    let array_: array<int32, 3> = {}
    let point: Point = {}
    if n == 1 {
        return &n //~ error: `n` is gone when the function returns: its address cannot be the result
    }
    if n == 2 {
        return array_ //~ error: `array_` is gone when the function returns
    }
    if n == 3 {
        return &point.x //~ error: `point` is gone when the function returns
    }
    return &local //~ error: `local` is gone when the function returns
}

func view() []int32 {
    let values: array<int32, 3> = {}
    return values[1..2] //~ error: `values` is gone when the function returns
}

func released() *void {
    let p: *void = try kmalloc(1, 0)
    let q: *void = try kmalloc(1, 0)
    errdefer kfree(q)
    defer kfree(p)
    if p == null {
        return q
    }
    return p //~ error: `p` is released before the function returns it
}

struct Buffer {
    data: *void

    func close(self b: *Buffer) {
        kfree(b.data)
    }

    func unlock(self b: *Buffer) {
        _ = b
    }
}

func released_by_method() Buffer {
    let b: Buffer = {}
    defer b.close()
    return b //~ error: `b` is released before the function returns it
}

func released_in_block() *void {
    let p: *void = try kmalloc(1, 0)
    defer {
        kfree(p)
        nothing()
    }
    return p //~ error: `p` is released before the function returns it
}

func unlocked(b: *Buffer) *Buffer {
    defer b.unlock()
    return b
}

func counted() int32 {
    let n: int32 = 3
    defer put(n)
    return n
}

func put(n: int32) {
    _ = n
}

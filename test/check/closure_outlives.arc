namespace closure_outlives

import "github.com/arc-lang/linux/kernel/raw/fs"

struct Handlers {
    on_add: func(n: int32) int32
}

let handlers: Handlers
let table: array<func(n: int32) int32, 2>

func keep(f: func(n: int32) int32) {
    let g = f
    handlers.on_add = g
}

func call(f: func(n: int32) int32) int32 {
    return f(1)
}

func local(k: int32) {
    keep(func(n: int32) int32 { return n + k }) //~ error: this closure outlives the call of `local` that makes it, and has no place for `k`
    handlers.on_add = func(n: int32) int32 { return n * k } //~ error: this closure outlives the call of `local` that makes it, and has no place for `k`
}

func made(k: int32, m: int32) func(n: int32) int32 {
    return func(n: int32) int32 { return n + k + m } //~ error: this closure outlives the call of `made` that makes it, and has no place for `k` and `m`
}

func shared() {
    let sum = 0
    let p: *int32 = null //~ warning: nothing reads the local `p`

    keep(func(n: int32) int32 {
        sum += n //~ error: `sum` is shared with a closure that outlives it
        return 0
    })
    handlers.on_add = func(n: int32) int32 {
        p = &sum //~ error: `p` is shared with a closure that outlives it
        return 0
    }
}

func rounds() int32 {
    let last: func(n: int32) int32 = null

    for i in 0..3 {
        last = func(n: int32) int32 { return n + i } //~ error: this closure outlives the round of the loop that makes it, and with it `i`
        let own = func(n: int32) int32 { return n - i }
        call(own) //~ warning: the result of `call` says whether it failed, and is dropped
    }
    return call(last)
}

func file(offset: int64) *fs.file_operations {
    return &ops
}

let ops: fs.file_operations

func init() int32 {
    let a = 3

    handlers.on_add = func(n: int32) int32 { return n + a }
    for i in 0..2 {
        table[i] = func(n: int32) int32 { return n + a } //~ error: this closure outlives the call of `init` that makes it, and has no place for `a`
    }
    ops.open = func(inode: *fs.inode, file: *fs.file) int32 {
        return a
    }
    return 0
}

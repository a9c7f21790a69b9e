// A closure that captures nothing is a function: it sees no local.
let table: func(x: int32) int32 = func(x: int32) int32 { return x + hidden } //~ error: `hidden` is not defined here
const LIST: array<func() int32, 2> = {func() int32 { return 1 }, func() { }} //~ error: an element wants `func() int32`, not `func()`

func use(n: int32) int32 {
    let hidden = n
    const F = func() int32 { return hidden } //~ error: the value of `F` is not known when translating: only a `let` can hold it
    return table(1) + hidden
}

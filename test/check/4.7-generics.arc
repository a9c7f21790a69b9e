// Generics: what their instances lack.
struct Point { x: int32 }
struct Stack<T> { items: array<T, 4>, count: usize }

func largest<T>(a: T, b: T) T {
    if a > b { //~ error: `>` does not work on `Point`
        return a
    }
    return b
}
func make<T>() T {
    let t: T = {}
    return t
}
func twice<T, T>(a: T) T { return a } //~ error: two type parameters are called `T`
func unused<T>(t: T) int32 { return t.anything }

func use(p: Point, a: uint8, b: int32, s: Stack<int32>) {
    let c = largest(p, p)
    let d = largest(a, b) //~ error: argument `b` of `largest` wants `uint8`, not `int32`
    let e = make() //~ error: the arguments do not show what `T` of `make` is: write `make<…>(…)`
    let f = make<int32, int32>() //~ error: `make` takes 1 type argument
    let g: Stack //~ error: `Stack` is generic: write its type arguments, as in `Stack<int32>`
    let h: Stack<int32, int32> //~ error: `Stack` takes 1 type argument, not 2
    let i: Point<int32> //~ error: `Point` takes no type arguments
    let j: Stack<uint8> = s //~ error: local `j` wants `Stack<uint8>`, not `Stack<int32>`
    let k = largest //~ error: `largest` is generic: it has no value, it can only be called
    let l = use<int32>(p) //~ error: only generic functions and types take type arguments
    let m = Stack{} //~ error: `Stack` is generic: write its type arguments, as in `Stack<int32>`
    let n = largest<Missing>(1, 2) //~ error: undefined type `Missing`
}

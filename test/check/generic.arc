namespace generic

struct Pair<A, B> {
    a: A
    b: B

    func new(a: A, b: B) Pair<A, B> { return Pair<A, B>{a: a, b: b} }
    func make() Pair<A, B> { return Pair<A, B>{} }
    func make(a: A) Pair<A, B> { return Pair<A, B>{a: a} } //~ error: `make` is declared twice
    mutating set(self p: *Pair<A, B>, a: A) { p.a = a }
}

struct Chain<T> { //~ error: instances of `Chain` ask for each other more than 64 deep
    next: *Chain<*T>
}

struct Twice<T, T> { //~ error: two type parameters are called `T`
    x: T
}

struct Wrong<T> {
    x: Missing //~ error: undefined type `Missing`
    y: T
}

func largest<T>(a: T, b: T) T {
    if a > b { //~ error: `>` does not work on `Pair<int32, bool>`
        return a
    }
    return b
}

func nowhere<T>() T {
    return missing //~ error: `missing` is not defined here
}

func allocate<T>(count: usize) *T {
    return null
}

func holds<T>(x: T) bool { //~ error: a parameter cannot be `void`
    return true
}

func deep<T>(x: *T) { //~ error: instances of `deep` ask for each other more than 64 deep
    deep(&x)
}

// Nobody uses it: it has only to parse.
func unused<T>(x: T) T {
    return x.whatever()
}

func sum<T>(self p: *Pair<T, T>) T {
    return p.a + p.b
}

func init() int32 {
    let p = Pair<int32, bool>.new(1, true)
    let q = Pair<int32, int32>{a: 1, b: 2}
    let c: Chain<int32> = {}
    let w: Wrong<int32> = {}
    let bare: Pair = {} //~ error: `Pair` is generic: write its type arguments, as in `Pair<int32>`
    let few: Pair<int32> = {} //~ error: `Pair` takes 2 type arguments, not 1
    let n: int32 = 3
    let f = largest //~ error: `largest` is generic: it has no value, it can only be called
    let m: *byte = allocate(4) //~ error: the arguments do not show what `T` of `allocate` is: write `allocate<…>(…)`
    let k: *byte = allocate<byte, byte>(4) //~ error: `allocate` takes 1 type argument
    let l: *byte = allocate<byte>(4)

    _ = largest(p, p) //~ note: in the instance `largest<Pair<int32, bool>>`, which is asked for here
    _ = largest(n, true) //~ error: argument `b` of `largest`
    _ = largest<uint8>(1, 256) //~ error: 256
    _ = nowhere<int32>() + n
    _ = nowhere<uint32>()
    _ = holds<void>(n)
    _ = p.sum() //~ error: the receiver of `sum` wants `*Pair<int32, int32>`, not `Pair<int32, bool>`
    _ = n<int32>(4) //~ error: only generic functions and types take type arguments
    deep(&n)
    return q.sum()
}

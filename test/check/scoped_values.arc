// What a @scoped function gives is released by itself, and not kept.
struct Thing {
    n: int32
    next: *Thing
}

let kept: *Thing = null
let at_start = make() //~ error: this is released at the end of the statement: it cannot be stored

@scoped(drop)
func make() *Thing {
    return null
}

func drop(thing: *Thing) {
    _ = thing.n
}

@scoped(missing) //~ error: `@scoped` names the function that releases the value
func lost() *Thing {
    return null
}

@scoped(drop) //~ error: `drop` does not take the `int32` that it is to release
func number() int32 {
    return 0
}

@scoped(drop) //~ error: a `@scoped` function gives a pointer, a string or a number
func nothing() {
}

@scoped(drop) //~ error: a `@scoped` function gives a pointer, a string or a number, not `Thing`
func value() Thing {
    return Thing{}
}

@scoped //~ error: `@scoped` needs an argument
func alone() *Thing {
    return null
}

@scoped(drop) //~ error: `@scoped` does not belong before a struct
struct Marked {
    n: int32
}

func give() *Thing {
    return make() //~ error: this is released at the end of the statement: it cannot be returned
}

func give_local() *Thing {
    let thing = try make()
    let same = thing

    return same //~ error: this is released at the end of the block of its `let`: it cannot be returned
}

func store(into: *Thing) {
    let thing = make()
    let other: Thing = {next: make()} //~ error: this is released at the end of the statement: it cannot be stored

    kept = thing //~ error: this is released at the end of the block of its `let`: it cannot be stored
    into.next = thing //~ error: this is released at the end of the block of its `let`: it cannot be stored
    into.n = other.n
}

func run(f: func() bool) bool {
    return f()
}

func capture() bool {
    let thing = make()

    return run(func() bool { return thing == null }) //~ error: `thing` is released at the end of its block: a closure cannot capture it
}

func fine() int32 {
    let thing = try make()

    return thing.n
}

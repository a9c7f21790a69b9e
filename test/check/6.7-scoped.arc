// What is released at the end of the block.
struct Box { x: int32 }
struct Holder { box: *Box }

func release(b: *Box) {}

@scoped(release)
func make() *Box { return null }

@scoped(missing) //~ error: `@scoped` names the function that releases the value, as in `@scoped(kfree)`
func other() *Box { return null }

@scoped //~ error: `@scoped` needs an argument
func third() *Box { return null }

@scoped(release) //~ error: `release` does not take the `int32` that it is to release
func number() int32 { return 1 }

let global = make() //~ error: this is released at the end of the statement: it cannot be stored

func gives() *Box {
    return make() //~ error: this is released at the end of the statement: it cannot be returned
}

func stores(h: *Holder) int32 {
    let b = make()
    let f = func() int32 { return b.x } //~ error: `b` is released at the end of its block: a closure cannot capture it

    h.box = b //~ error: this is released at the end of the block of its `let`: it cannot be stored
    h.box = make() //~ error: this is released at the end of the statement: it cannot be stored
    let other_ = Holder{box: make()} //~ error: this is released at the end of the statement: it cannot be stored
    return f() + other_.box.x
}

func uses() bool {
    let b = make()

    return b == null || make() == null
}

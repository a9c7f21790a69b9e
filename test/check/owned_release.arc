// What `@owned` names, and what is done with who owns.
@owned(3) //~ error: `@owned` names the method that releases a value, as in `@owned(release)`
struct Wrong { x: int32 }

@owned(release)
struct Box {
    p: *int32
    func release(self b: *Box) {}
    func clone(self b: *const Box) Box { return {} }
}

@owned(release)
struct Plain {
    p: *int32
    func release(self b: *Plain) {}
}

func use() {
    let a: Box = {}
    let b = a //~ error: `a` owns what it holds: it cannot be copied
    //~^ note: `clone()` makes another one
    let c: Plain = {}
    let d = c //~ error: `c` owns what it holds: it cannot be copied
    _ = b.p == d.p
}

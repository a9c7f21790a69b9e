// A struct that owns what it holds belongs to one local.
struct Holder {
    list: vector<int32> //~ error: a `vector<int32>` owns what it holds: as a field nobody would release it
    pointer: *vector<int32>
}

@owned(release)
struct Device {
    list: vector<int32>
    func release(self d: *Device) { d.list.release() }
}

@owned(free)
struct Endless { //~ error: `Endless` has no method `free(self x: *Endless)`, which is to release it
    p: *int32
}

@owned //~ error: `@owned` needs an argument
struct Nameless {
    p: *int32
}

@elements(data) //~ error: `@elements` names two fields, as in `@elements(data, count)`
struct Half {
    data: *int32
}

@elements(data, size)
struct Missing { //~ error: `@elements` names a field `size`, which is not there
    data: *int32
}

let kept: vector<int32> = {}
let filled: vector<int32> = {1, 2} //~ error: this takes memory, and nothing here can say that there is none: begin with `{}`
let taken: Held = held() //~ error: `taken` owns what it holds: begin with `{}`, and fill it in `init`
let inferred = held() //~ error: a `Held` owns what it holds: as the value of a variable of a package nobody would release it
let several: array<vector<int32>, 2> = {} //~ error: as an element nobody would release it
let nested: *vector<vector<int32>> = null //~ error: as a type argument nobody would release it

@owned(release)
struct Held {
    n: int32

    func release(self h: *Held) { h.n = 0 }
}

func held() Held { return Held{n: 1} }

func give() vector<int32> {
    return kept //~ error: `kept` owns what it holds: it cannot be returned
}

func make() (vector<int32>, int32) {
    let v: vector<int32> = {}

    try v.push(1)
    return (v, 0)
}

func copies(from: vector<int32>, h: *Holder) int32 {
    let a: vector<int32> = {}
    let b = a //~ error: `a` owns what it holds: it cannot be copied
    let c = from //~ error: `from` owns what it holds: it cannot be copied
    let d = *h.pointer //~ error: `*h.pointer` owns what it holds: it cannot be copied
    let e = Device{list: a} //~ error: `a` owns what it holds: it cannot be copied

    a = from //~ error: `from` owns what it holds: it cannot be copied
    //~^ error: a `vector<int32>` owns what it holds, and gets it once
    return b[0] + c[0] + d[0] + e.list[0]
}

func replaces() int32 {
    let a: vector<int32> = {}

    a = vector<int32>{} //~ error: a `vector<int32>` owns what it holds, and gets it once
    (a, _) = make() //~ error: a `vector<int32>` owns what it holds, and gets it once
    return a[0]
}

func drops() int32 {
    _ = make() //~ error: a `vector<int32>` owns what it holds, and nobody would release this one
    make() //~ error: a `vector<int32>` owns what it holds, and nobody would release this one
    let (_, failed) = make() //~ error: a `vector<int32>` owns what it holds, and nobody would release this one
    return failed
}

func gives(v: vector<int32>) vector<int32> {
    return v //~ error: `v` owns what it holds: it cannot be returned
}

func fails() (vector<int32>, int32) {
    let v: vector<int32> = {}

    return (v, -5) //~ error: a caller does not take this from a call that failed
}

func run(f: func() usize) usize {
    return f()
}

func captures() usize {
    let v: vector<int32> = {}

    return run(func() usize { return v.len() }) //~ error: `v` is released at the end of its block: a closure cannot capture it
}

func cannot_fail() usize {
    let v: vector<int32> = {1, 2} //~ error: this takes memory, and nothing here can say that there is none

    return v.len()
}

func use() int32 {
    let endless: Endless = {}
    let missing: Missing = {}
    let half: Half = {}

    if endless.p != null {
        return missing[0]
    }
    return half.data[0]
}

func looks(d: Device) usize {
    let v: vector<int32> = {}

    v.push(1) //~ warning: the result of `push` says whether it failed, and is dropped
    return v.len() + d.list.len()
}

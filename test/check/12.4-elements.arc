// What has elements, and what has keys.
@elements(data) //~ error: `@elements` names two fields, as in `@elements(data, count)`
struct Half {
    data: *int32
}

@elements(data, size)
struct Missing { //~ error: `@elements` names a field `size`, which is not there
    data: *int32
}

@elements(data, count)
struct Flat { //~ error: the first field of `@elements` is a pointer to them
    data: int32
    count: usize
}

@elements(data, count)
struct Constant {
    data: *const int32
    count: usize
}

func use(h: *Half, m: *Missing, f: *Flat, c: *Constant) int32 {
    c[0] = 1 //~ error: `c[0]` cannot be changed
    return h.data[0] + m[0] + f[0] + c[0]
}

func cannot_fail() usize {
    let v: vector<int32> = {1, 2} //~ error: this takes memory, and nothing here can say that there is none

    return v.len()
}

func keys(m: map<string, int32>) int32 {
    try m.set("a")
    //~^ error: `set` takes 2 arguments, not 1
    m["a"] = true //~ error: argument `value` of `set`
    let other: map<string, int32> = {"a"} //~ error: each element has a key: `{key: value}`
    return other["b"] //~ error: a `map<string, int32>` has no elements
}

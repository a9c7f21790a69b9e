// What owns memory belongs to one local.
let all: vector<int32> = {} //~ error: as a variable of a package nobody would release it

func sum(values: vector<int32>) int32 {
    let other = values //~ error: `values` owns what it holds: it cannot be copied
    return other[0]
}

func keyed(m: map<int32, bool>) bool {
    m[1] = true //~ warning: the result of `set` says whether it failed, and is dropped
    return m[2] //~ error: a `map<int32, bool>` has no elements
}

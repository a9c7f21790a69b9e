// What owns memory belongs to one local.
let all: vector<int32> = {}

func replace() {
    let other: vector<int32> = {}

    all = other //~ error: a `vector<int32>` owns what it holds, and gets it once: another one is another `let` //~ error: `other` owns what it holds: it cannot be copied
}

func sum(values: vector<int32>) int32 {
    let other = values //~ error: `values` owns what it holds: it cannot be copied
    return other[0]
}

func keyed(m: map<int32, bool>) bool {
    m[1] = true //~ warning: the result of `set` says whether it failed, and is dropped
    return m[2] //~ error: a `map<int32, bool>` has no elements
}

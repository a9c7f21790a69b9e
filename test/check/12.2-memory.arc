// What manages memory by itself is not translated yet.
class Session { //~ error: classes are not translated yet
    id: uint32
    deinit(self s: *Session) {}
}

func f() {
    let a: vector<int32> = {} //~ error: `vector` is not translated yet
    let b: map<int32, bool> = {} //~ error: `map` is not translated yet
}

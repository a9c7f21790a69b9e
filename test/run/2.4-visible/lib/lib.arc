namespace lib

enum Kind { LARGE, SMALL }

const LIMIT = 9

let total = 0
let _count = 1

struct Box {
    open: Kind
    _left: int32

    func of(n: int32) Box { return Box{_left: n} }
    func take(self b: *Box) int32 {
        total += _count
        b._grow()
        return b._left
    }
    func _grow(self b: *Box) { b._left++ }
}

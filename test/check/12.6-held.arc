// A closure does not count the object that it captures.
namespace held

class Node {
    id: uint32
    next: Node
}

func call(f: func() uint32) uint32 { return f() }

func held(n: Node) uint32 {
    let at = n
    let sum: uint32 = 0

    for at != null {
        sum += call(func() uint32 { return at.id })
        let later = func() uint32 { return at.id } //~ error: this closure does not hold the object of `at`, which may be gone when it is called: `at` is assigned to
        at = at.next
        sum += call(later)
    }
    return sum
}

func init() int32 {
    let n = try Node{id: 1, next: null}

    return cast<int32>(held(n))
}

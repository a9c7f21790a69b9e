// A closure does not hold the object that it captures.
namespace kept

class Node { id: uint32 }

let later: func() uint32

func init() int32 {
    let n = try Node{id: 1}

    later = func() uint32 { return n.id } //~ error: this closure outlives `n`, whose object it does not hold
    return 0
}

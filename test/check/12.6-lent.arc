// What is lent is not counted, and what is new is not left alone.
namespace lent

class Node { id: uint32 }

func keep(n: Node, p: *Node) uint32 {
    n = null //~ error: `n` is lent by the caller, who counts it: assign to a local
    let own: Node = p //~ error: local `own` wants `Node`, not `*Node`
    let seen: *Node = Node{id: 1} //~ error: this object is gone at the end of the statement: let the local be a `Node`, which holds it
    let held: Node = n
    let through: *Node = held

    return through.id
}

func borrow() *Node {
    let n = Node{id: 1}

    return n //~ error: this is released at the end of the block of its `let`: it cannot be returned
}

func init() int32 {
    return 0
}

// The count of a class has no name; an object stands alone.
namespace counts

class Node {
    id: uint32
    next: Node
}

class Own { ref: uint32, ref_count: uint32 }

func count(n: Node) uint32 {
    let own = Own{ref: 1, ref_count: 2}

    if own == null {
        return n.ref //~ error: `Node` has no member `ref`
    }
    _ = Node{ref: 3} //~ error: `Node` has no member `ref`
    return own.ref + own.ref_count
}

func places(n: Node, p: *Node) uint32 {
    let q = n + 1 //~ error: a `Node` leads to one object: there are none side by side
    let r = p - 1 //~ error: a `*Node` leads to one object
    let all = p[0..2] //~ error: a `*Node` leads to one object

    p++ //~ error: a `*Node` leads to one object
    p += 1 //~ error: a `*Node` leads to one object
    return n[0].id + p[1].id
    //~^ error: a `Node` leads to one object
    //~^^ error: a `*Node` leads to one object
}

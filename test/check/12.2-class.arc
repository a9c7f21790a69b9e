// What a class cannot have, and where its objects cannot be counted.
namespace classes

import "github.com/arc-lang/linux/kernel/errno"

class Node {
    id: uint32
    next: Node

    deinit(self n: *Node) {}

    func link(self n: *Node, other: Node) {
        n.next = other
        other.next = n //~ error: `other.next` wants `Node`, not `*Node`
        n.deinit() //~ error: `deinit` runs by itself when the last reference goes
    }
}

class Bad {
    id: uint32
    deinit(self b: *Bad, why: int32) {} //~ error: a `deinit` takes the object alone and gives nothing: `deinit(self b: *Bad)`
}

struct Plain {
    node: Node //~ error: `node` is of class type: only a class has such fields, since nobody counts what a copy of a struct, or its raw memory, holds
    deinit(self p: *Plain) {} //~ error: only a class has a `deinit`
}

struct Holder<T> { value: T } //~ error: `value` is of class type

class Generic<T> { value: T } //~ error: generic classes are not translated yet

func places(n: Node, all: []Node) { //~ error: an element cannot be of class type
    let list: array<Node, 3> //~ error: an element cannot be of class type
    let pointer = &n //~ error: the place of a counted reference has no address: `n` itself becomes a `*Node`
    let plain: *Node = n
    let raw: *void = n
    let back: Node = plain //~ error: local `back` wants `Node`, not `*Node`
    let void_: Node = raw //~ error: local `void_` wants `Node`, not `*void`
    let cast_ = cast<Node>(raw) //~ error: `*void` cannot be cast to `Node`
    n = null //~ error: `n` is lent by the caller, who counts it: assign to a local
}

func hold(h: *Holder<Node>) {}

func several() (Node, int32) { //~ error: objects of classes among several results are not translated yet
    return (null, 0)
}

func gone() *Node {
    let n = Node{id: 1}

    return n //~ error: this is released at the end of the block of its `let`: it cannot be returned
}

func lost(p: **byte) {
    let n: *Node = Node{id: 1} //~ error: this object is gone at the end of the statement: let the local be a `Node`, which holds it
    let m: Node = null
    _ = m
    let f = func() { m = Node{} } //~ error: a closure cannot assign to `m`, whose references its function counts

    f()
    _ = n.id
}

func literal() int32 {
    let n = try Node{7, null}
    let m = try Node{name: 3} //~ error: `Node` has no member `name`
    let k = Node{7, null, 3} //~ error: `Node` has 2 members, but 3 values are given

    return -errno.ENOMEM
}

// What is lent stays as long as the call, and what is returned goes along.
import "github.com/arc-lang/kernel/log"

class Node {
    id: int32
    next: Node

    deinit(self n: *Node) { log.info("- ${n.id}") }

    func first(self n: Node) Node { return n }
    func second(self n: Node) Node { return n.next }
    func number(self n: *const Node) int32 { return n.id }
}

let kept: Node = null

func forget(n: Node) int32 {
    kept = null
    return n.id
}

func forget_behind(n: *const Node, by: func()) int32 {
    by()
    return n.number()
}

func choose(a: Node, b: Node, second: bool) Node {
    let chosen = a

    if second {
        chosen = b
    }
    return chosen
}

func main() int32 {
    kept = Node{id: 1}
    log.info("${forget(kept)}")
    kept = Node{id: 2, next: Node{id: 3}}
    log.info("${forget_behind(try kept.second(), func() { kept = null })}")
    kept = Node{id: 4}
    if kept == null {
        return 1
    }
    log.info("${forget_behind(kept, func() { kept = null })}")

    let a = Node{id: 5}
    let b = choose(a, a.first(), true)
    let c = choose(a, Node{id: 6}, true)

    log.info("${a == b} ${c == a}")
    if c == null || a == null {
        return 1
    }
    log.info("${c.first().number()}")
    return 0
}
//= 1
//= - 1
//= - 2
//= 3
//= - 3
//= 4
//= - 4
//= 1 0
//= 6
//= - 6
//= - 5

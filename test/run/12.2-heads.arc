// References in the head of a loop, and a count that hides from the author's names.
import "github.com/arc-lang/kernel/log"

class Node {
    id: int32
    ref: int32
    next: Node

    deinit(self n: *Node) { log.info("end ${n.id} ${n.ref}") }
}

func find(head: Node, id: int32) Node {
    for let n = head; n != null; n = n.next {
        if n.id == id {
            return n
        }
    }
    return null
}

func cut(head: Node) {
    for let n = head; n != null; n = n.next {
        log.info("at ${n.id}")
        if n.id == 2 {
            head.next = null
        }
    }
}

func main() int32 {
    let last = try Node{id: 3, ref: 30, next: null}
    let head = try Node{id: 1, ref: 10, next: Node{id: 2, ref: 20, next: last}}

    let second = try find(head, 2)

    log.info("found ${second.ref} ${find(head, 4) == null}")
    second = null
    cut(head)
    for let n = Node{id: 5, ref: 50, next: last}; n != null; n = n.next {
        if n.id == 7 {
            return 3
        }
        if n.id == 5 {
            continue
        }
        log.info("then ${n.id}")
    }
    return 0
}

//= found 20 1
//= at 1
//= at 2
//= end 2 20
//= at 3
//= end 5 50
//= then 3
//= end 1 10
//= end 3 30

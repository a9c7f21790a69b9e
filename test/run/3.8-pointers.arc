// Pointers.
import "github.com/arc-lang/kernel/log"

struct Node { value: int32, next: *Node }

func sum(n: *const Node) int32 {
    let total = 0

    for n != null {
        total += n.value
        n = n.next
    }
    return total
}

func fill(p: *void, n: usize) {
    let bytes: *byte = p

    for i in 0..n {
        bytes[i] = cast<byte>(i)
    }
}

func main() {
    let c = Node{value: 3}
    let b = Node{value: 2, next: &c}
    let a = Node{value: 1, next: &b}
    let list: array<uint16, 6> = {}
    let p: *uint16 = list
    let end = p + 6
    let pp = &p

    a.next.next.value += 10
    (*a.next).value++
    log.info("${sum(&a)} ${end - p} ${p - end}")
    fill(list, sizeof<array<uint16, 6>>)
    p += 2
    log.info("${*p == list[2]} ${p[-1] == list[1]} ${*(p + 1) == list[3]} ${(*pp)[1] == p[1]}")
    p++
    *p = 7
    --p
    log.info("${list[3]} ${p - &list[0]} ${p == &list[2]}")
}

//= 17 6 -6
//= 1 1 1 1
//= 7 2 1

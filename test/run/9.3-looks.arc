// Pointers that may be null, recursion and big arrays: allowed where a kernel is warned.
import "github.com/arc-lang/kernel/log"

struct Node { next: *Node, value: int32 }

func find(n: *Node, value: int32) *Node {
    if n == null || n.value == value {
        return n
    }
    return find(n.next, value)
}

func depth(n: uint32) uint32 {
    let big: array<byte, 4000> = {}

    big[n] = 1
    if n == 0 {
        return big[0]
    }
    return depth(n - 1) + big[n]
}

func main() {
    let b = Node{value: 2}
    let a = Node{next: &b, value: 1}
    let found = find(&a, 2)

    if found != null && found.next == null {
        log.info("${found.value} ${find(&a, 3) == null} ${depth(9)}")
    }
}

//= 2 1 10

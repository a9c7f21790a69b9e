// Pointers that may be null, frames, and recursion.
struct Node { next: *Node, value: int32 }

func find(n: *Node) *Node {
    if n.value == 0 {
        return null
    }
    return n
}

func result(n: *Node) int32 {
    return find(n).value //~ warning: the result of `find` may be null here
}

func written(n: *Node) int32 {
    let p: *Node = null

    if n.value == 3 {
        p = n
    }
    return p.value //~ warning: `p` may be null here
}

func compared(n: *Node, t: int32) int32 {
    if n == null {
        t++
    }
    return n.value + t //~ warning: `n` may be null here
}

func looked(n: *Node) int32 {
    let p = find(n)

    if p == null {
        return 0
    }
    return p.value
}

func factorial(n: uint32) uint32 { //~ warning: `factorial` calls itself: nothing bounds the stack it takes
    if n < 2 {
        return 1
    }
    return n * factorial(n - 1)
}

func one(n: int32) { //~ warning: `one` calls itself through `other`: nothing bounds the stack it takes
    if n > 0 {
        other(n - 1)
    }
}

func other(n: int32) {
    one(n)
}

func big() int32 { //~ warning: the locals of `big` take 2000 bytes of the stack; more than 1024 are too many
    let buffer: array<byte, 2000> = {}

    for b in buffer {
        if b != 0 {
            return 1
        }
    }
    return 0
}

namespace null_pointer

extern "linux/slab.h" {
    func kmalloc(size: usize, flags: uint32) *void
    func kfree(p: *const void)
}

extern "linux/kernel.h" {
    func is_fine(p: *const void) bool
    func use(p: *const void)
}

struct Node {
    value: int32
    next: *Node
    call: func(n: int32)
}

let shared: Node = {}

func find(n: int32) *Node {
    if n == 0 {
        return null
    }
    return &shared
}

func always() *Node {
    return &shared
}

func passes() *Node {
    let node = try find(3)
    node.value = 1
    return node
}

// --- What is wrong ---------------------------------------------------------

func unchecked() {
    let p: *byte = kmalloc(8, 0)
    //~^ note: `kmalloc` gives null where it fails
    p[0] = 1 //~ warning: `p` may be null here
    p[1] = 2
    kfree(p)
}

func at_once() int32 {
    return find(1).value //~ warning: the result of `find` may be null here
}

func through() int32 {
    return passes().value //~ warning: the result of `passes` may be null here
}

func surely(c: bool) {
    let p: *Node = null
    //~^ note: it is null from here
    if c {
        p.value = 3 //~ warning: `p` is null here
    }
}

func on_a_path(c: bool) {
    let p: *Node = null
    if c {
        p = &shared
    }
    p.value = 1 //~ warning: `p` may be null here
}

func goes_on(p: *Node) {
    if p == null {
        use(p)
    }
    p.value = 1 //~ warning: `p` may be null here
}

func wrong_way(p: *Node) {
    if p == null && p.value == 3 { //~ warning: `p` is null here
        use(p)
    }
}

func wrong_or(p: *Node) {
    if p != null || p.value == 3 { //~ warning: `p` is null here
        use(p)
    }
}

func late(p: *Node) int32 {
    let v = p.value //~ warning: `p` is used before it is compared with null
    if p == null {
        //~^ note: it is compared only here
        return 0
    }
    return v
}

func in_loop(n: int32) {
    for i in 0..n {
        let p = find(i)
        p.value = i //~ warning: `p` may be null here
    }
}

func never_found(nodes: *Node, count: int32) int32 {
    let found: *Node = null
    for i in 0..count {
        if nodes[i].value == 3 {
            found = nodes + i
            break
        }
    }
    return found.value //~ warning: `found` may be null here
}

func filled() {
    let p = kmalloc(8, 0)
    memset(p, 0, 8) //~ warning: `p` may be null here
    kfree(p)
}

func called(f: func(n: int32)) {
    if f == null {
        use(null)
    }
    f(3) //~ warning: `f` may be null here
}

func by_reference() int32 {
    return value_of(find(1)) //~ warning: the result of `find` may be null here
}

func value_of(node: &Node) int32 {
    return node.value
}

func in_switch(n: int32) {
    let p: *Node = null
    switch n {
    case 1:
        p = &shared
    case 2:
        use(p)
    default:
        return
    }
    p.value = 3 //~ warning: `p` may be null here
}

func in_closure() func() int32 {
    return func() int32 {
        let p = find(1)
        return p.value //~ warning: `p` may be null here
    }
}

@allow("null-dereference")
func allowed() {
    find(1).value = 3
}

// --- What is right ---------------------------------------------------------

func checked() int32 {
    let p: *byte = kmalloc(8, 0)
    if p == null {
        return -1
    }
    p[0] = 1
    kfree(p)
    return 0
}

func tried() int32 {
    let p: *byte = try kmalloc(8, 0)
    p[0] = 1
    kfree(p)
    return 0
}

func never_null() int32 {
    return always().value
}

func guarded(p: *Node, n: int32) int32 {
    if p != null && p.value == n {
        return 1
    }
    if p == null || p.value == 3 {
        return 2
    }
    return p.value
}

func both_checked() int32 {
    let p: *byte = kmalloc(8, 0)
    let q: *byte = kmalloc(8, 0)
    if p == null || q == null {
        kfree(p)
        kfree(q)
        return -1
    }
    p[0] = q[0]
    kfree(p)
    kfree(q)
    return 0
}

func list(first: *Node) int32 {
    let sum = 0
    for let p = first; p != null; p = p.next {
        sum += p.value
    }
    return sum
}

func last(first: *Node) *Node {
    let p = first
    let previous: *Node = null
    for p != null {
        if previous != null {
            previous.value = 1
        }
        previous = p
        p = p.next
    }
    return previous
}

func by_flag(nodes: *Node, count: int32) int32 {
    let found: *Node = null
    let ok = false
    for i in 0..count {
        if nodes[i].value == 3 {
            found = nodes + i
            ok = true
        }
    }
    if !ok {
        return -1
    }
    return found.value
}

func same_condition(c: bool) {
    let p: *Node = null
    if c {
        p = &shared
    }
    if c {
        p.value = 3
    }
}

func asked() int32 {
    let p = find(3)
    if !is_fine(p) {
        return 0
    }
    return p.value
}

func named() int32 {
    let p = find(3)
    let ok = p != null
    if ok {
        return p.value
    }
    return 0
}

func copied() int32 {
    let p = find(3)
    let q = p
    if q == null {
        return 0
    }
    return p.value
}

func asserted() int32 {
    let p = find(3)
    assert(p != null)
    return p.value
}

func retried() int32 {
    let p = find(1)
    if p == null {
        p = &shared
    }
    return p.value
}

func left_early(n: int32) int32 {
    let p: *Node = null
    for {
        p = find(n)
        if p != null {
            break
        }
    }
    return p.value
}

func labelled(n: int32) int32 {
    let p: *Node = null
    out: for {
        for i in 0..n {
            p = find(i)
            if p != null {
                break out
            }
        }
        return 1
    }
    use(&p.value)
    return 0
}

enum Mode { OFF, ON }

func every_member(m: Mode) int32 {
    let p: *Node = null
    switch m {
    case Mode.OFF:
        p = &shared
    case Mode.ON:
        p = always()
    }
    return p.value
}

func deferred() int32 {
    let p: *Node = null
    defer {
        if p != null {
            use(p)
        }
    }
    p = &shared
    return p.value
}

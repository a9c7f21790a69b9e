// Objects of classes: who holds them, and when the last reference goes.
import "github.com/arc-lang/kernel/log"

class Node {
    id: int32
    next: Node

    deinit(self n: *Node) {
        log.info("  - ${n.id}")
    }

    func last(self n: Node) Node {
        let at = n

        for at.next != null {
            at = at.next
        }
        return at
    }

    func set(self n: *Node, id: int32) { n.id = id }
}

class Pair {
    left: Node
    right: Node
    weight: uint8
}

let kept: Node = null
let spare: Node = null

func new(id: int32) Node { return Node{id: id} }

func link(head: Node, id: int32) Node {
    return Node{id: id, next: head}
}

func section(title: string) { log.info("${title}") }

@allow("null-dereference")
func scopes(n: int32) int32 {
    let outer = new(1)

    for i in 0..n {
        let inner = new(10 + i)

        if i == 1 {
            continue
        }
        if i == 2 {
            break
        }
        log.info("  round ${inner.id}")
    }
    {
        let block = outer
        block.set(2)
    }
    return outer.id
}

func early(n: int32) int32 {
    let a = try new(20)
    defer log.info("  deferred ${a.id}")

    if n == 0 {
        return 0
    }
    let b = try Node{id: 21, next: a}

    if n == 1 {
        return b.next.id
    }
    return a.id + b.id
}

func moved(n: int32) Node {
    let a = new(30)

    if n == 0 {
        return null
    }
    let b = new(31)

    if n == 1 {
        return a
    }
    if n == 2 {
        return b
    }
    return kept
}

@allow("null-dereference")
func temporaries() bool {
    if new(40).id == 40 && new(41).id != 41 {
        return true
    }
    _ = new(42)
    for new(43).id != 43 {
    }
    log.info("  ${new(44).id + new(45).id}")
    return new(46) == new(47)
}

@allow("null-dereference")
@allow("self-assignment")
func assigned() {
    let a = new(50)
    let b: Node = null

    b = a
    a = new(51)
    a = a
    b = link(b, 52)
    b.next = null
    b.next = a
    a = b.last()
    log.info("  ${a.id} ${b.id} ${a == b.next}")
    a = null
    b = null
    log.info("  none")
}

func drops_kept(n: Node) {
    kept = null
    log.info("  still ${n.id}")
}

func variables() {
    kept = new(60)
    spare = kept
    spare = null
    drops_kept(kept)
    kept = link(new(61), 62)
    drops_kept(kept.next)
    kept = new(63)
}

func run(f: func(by: int32) int32) int32 { return f(1) + f(2) }

func closures() {
    let a = new(70)

    log.info("  ${run(func(by: int32) int32 { return a.id + by })}")
}

func fields() int32 {
    let pair = try Pair{left: new(80), right: kept, weight: 3}
    let other = try Pair{weight: pair.weight}

    other.left = pair.left
    pair.left = null
    other.right = other.left
    log.info("  ${other.left.id} ${pair.right.id} ${other.weight}")
    return 0
}

@allow("null-dereference")
func chosen(n: int32) Node {
    switch n {
    case 0:
        return new(90)
    case 1:
        let a = new(91)
        return a
    default:
        let b = new(92)
        if b.id > n {
            return new(93)
        }
    }
    return null
}

func passed(n: Node) Node { return n }

func main() int32 {
    section("scopes")
    _ = scopes(4)
    section("early")
    log.info("  ${early(0)}")
    log.info("  ${early(1)}")
    log.info("  ${early(2)}")
    section("temporaries")
    log.info("  ${temporaries()}")
    section("assigned")
    assigned()
    section("variables")
    variables()
    section("moved")
    for i in 0..4 {
        let n = moved(i)

        log.info("  ${n != null}")
    }
    section("closures")
    closures()
    section("fields")
    _ = fields()
    section("chosen")
    for i in 0..3 {
        let n = chosen(i)

        log.info("  ${n != null} ${passed(passed(n)) == n}")
    }
    section("end")
    return 0
}
//= scopes
//=   round 10
//=   - 10
//=   - 11
//=   - 12
//=   - 2
//= early
//=   deferred 20
//=   - 20
//=   0
//=   - 21
//=   deferred 20
//=   - 20
//=   20
//=   - 21
//=   deferred 20
//=   - 20
//=   41
//= temporaries
//=   - 41
//=   - 40
//=   - 42
//=   - 43
//=   89
//=   - 45
//=   - 44
//=   - 47
//=   - 46
//=   0
//= assigned
//=   - 50
//=   51 52 1
//=   - 52
//=   - 51
//=   none
//= variables
//=   still 60
//=   - 60
//=   - 62
//=   still 61
//=   - 61
//= moved
//=   - 30
//=   0
//=   - 31
//=   1
//=   - 30
//=   - 30
//=   1
//=   - 31
//=   - 31
//=   - 30
//=   1
//= closures
//=   143
//=   - 70
//= fields
//=   80 63 3
//=   - 80
//= chosen
//=   1 1
//=   - 90
//=   1 1
//=   - 91
//=   - 92
//=   1 1
//=   - 93
//= end
//=   - 63

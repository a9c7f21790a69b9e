// Slices in generic types, in closures, through function pointers, and behind `try`.
import "github.com/arc-lang/kernel/log"

struct Vec<T> { items: []T, used: usize }
struct Node { name: string, children: []Node }

func push<T>(self v: *Vec<T>, x: T) bool {
    if v.used == v.items.len() { return false }
    v.items[v.used] = x
    v.used++
    return true
}
func all<T>(self v: *Vec<T>) []T { return v.items[..v.used] }
func largest<T>(values: []T) T {
    let best = values[0]
    for v in values[1..values.len()] {
        if v > best { best = v }
    }
    return best
}
func apply(values: []int32, f: func(x: int32) int32) {
    for i, v in values { values[i] = f(v) }
}
func visit(values: []int32, f: func(part: []int32) usize) usize { return f(values[1..]) }
func count(n: *Node) int32 {
    let total: int32 = 1
    for i, _ in n.children { total += count(&n.children[i]) }
    return total
}
func find(values: []const int32, what: int32) (usize, bool) {
    for i, v in values { if v == what { return (i, true) } }
    return (0, false)
}
func each(f: func() usize) usize { return f() }
func optional(b: bool, s: []int32) []int32 {
    let none: []int32
    if b { return s }
    return none
}
func failing(s: []const byte) int32 {
    if s.len() == 0 { return -1 }
    return s[0]
}
func tryit(s: []const byte) int32 {
    let x = try failing(s)
    let y = try failing(s[1..])
    return x + y
}
func main() {
    let room: array<int32, 3> = {}
    let v: Vec<int32> = {items: room}
    log.info("${v.push(4)} ${v.push(9)} ${v.push(7)} ${v.push(1)} ${largest(v.all())} ${v.all().len()}")
    let factor: int32 = 3
    apply(room, func(x: int32) int32 { return x * factor })
    log.info("${room[0]} ${room[2]}")
    let part: []int32 = room[..2]
    log.info("${each(func() usize { return part.len() + cast<usize>(part[0]) })}")
    log.info("${visit(room, func(p: []int32) usize { return p.len() })}")
    let leaves: array<Node, 2> = {{name: "a"}, {name: "b"}}
    let root: Node = {name: "root", children: leaves}
    log.info("${count(&root)}")
    let (at, ok) = find(room, 21)
    log.info("${at} ${ok}")
    log.info("${optional(false, room).len()} ${optional(true, room).len()} ${optional(true, room[1..])[0]}")
    log.info("${tryit("ab".as_bytes())} ${tryit("".as_bytes())}")
    let rows: array<array<int32, 2>, 2> = {{1, 2}, {3, 4}}
    let total: int32 = 0
    for row in rows {
        for x in row[..] { total = total * 10 + x }
    }
    let slices: []array<int32, 2> = rows
    for i in 0..slices.len() { for x in slices[i] { total += x } }
    log.info("${total}")
    let j: usize = 0
    for j < part.len() && part[j] != 0 { j++ }
    log.info("${j}")
}
//= 1 1 1 0 9 3
//= 12 21
//= 14
//= 2
//= 3
//= 2 1
//= 0 3 27
//= 195 -1
//= 1244
//= 2

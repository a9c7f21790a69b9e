// Structs are values: copied, nested, zero where nothing is given.
import "github.com/arc-lang/kernel/log"

struct Point { x: int32, y: int32 }

struct Line {
    from: Point
    to: Point
    name: string
    tags: array<uint8, 3>
}

union Word {
    whole: uint32
    bytes: array<uint8, 4>
}

struct Node {
    value: int32
    next: *Node
}

let origin: Point = {}
let unit = Point{x: 1, y: 1}

func moved(p: Point, by: int32) Point {
    p.x += by
    return p
}

func flip(l: Line) Line {
    return Line{from: l.to, to: l.from, name: l.name}
}

func length(first: *Node) int32 {
    let n = 0

    for let p = first; p != null; p = p.next {
        n++
    }
    return n
}

func main() {
    let a: Point = {3, 4}
    let b = a
    b.x = 10
    log.info("${a.x} ${b.x} ${origin.x} ${unit.y}")
    log.info("${moved(a, 5).x} ${a.x}")
    let line: Line = {from: a, to: {y: 7}, name: "line"}
    let back = flip(line)
    log.info("${back.from.y} ${back.to.x} ${back.name} ${back.tags[2]} ${line.to.x}")
    line.from = {1, 2}
    line.tags[1] = 255
    line.tags[1]++
    log.info("${line.from.x} ${line.from.y} ${line.tags[1]}")
    let word = Word{whole: 0x01020304}
    log.info("${word.bytes[0] + word.bytes[3]}")
    let last: Node = {value: 2}
    let first: Node = {1, &last}
    log.info("${length(&first)} ${first.next.value} ${length(null)}")
    let p = &line
    p.to.y = 70
    let q = &p.to
    q.y++
    log.info("${line.to.y}")
    let points: array<Point, 2> = {{1, 2}, {3}}
    points[1].y = points[0].y
    log.info("${points[1].x} ${points[1].y}")
    origin = points[1]
    log.info("${origin.x}")
}

//= 3 10 0 1
//= 8 3
//= 7 3 line 0 0
//= 1 2 0
//= 5
//= 2 2 0
//= 71
//= 3 2
//= 3

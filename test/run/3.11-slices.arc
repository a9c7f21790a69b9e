// Slices of arrays, pointers and slices, as parameters, results, members and
// elements; their bounds are evaluated once, from left to right.
import "github.com/arc-lang/kernel/log"

struct Packet { bytes: []byte, data_len: uint8, words: []const uint16 }
struct Point { x: int32, y: int32 }

let table: array<int32, 5> = {1, 2, 3, 4, 5}
let tail: []int32 = table[2..]
let kept: []const int32
let steps: int32 = 0

func sum(values: []const int32) int32 {
    let total: int32 = 0

    for v in values {
        total += v
    }
    return total
}

func double(values: []int32) {
    for i, v in values {
        values[i] = v * 2
    }
}

func step() usize {
    steps++
    return cast<usize>(steps)
}

func skip(values: []const int32, n: usize) []const int32 {
    return values[n..]
}

func pick(a: []const int32, b: []const int32, len: usize) []const int32 {
    if a.len() == len {
        return a
    }
    return skip(b, 1)
}

func move(points: []Point) {
    for i in 0..points.len() {
        points[i].x += 10
        move_one(&points[i])
    }
}

func move_one(p: *Point) {
    p.y--
}

func reverse(values: []int32) {
    let a: usize = 0
    let b = values.len()

    for a + 1 < b {
        b--
        let t = values[a]
        values[a] = values[b]
        values[b] = t
        a++
    }
}

func split(values: []const int32, at: usize) ([]const int32, []const int32, bool) {
    if at > values.len() {
        return (values, values[..0], false)
    }
    return (values[..at], values[at..], true)
}

func count(rows: []const []const int32) int32 {
    let n: int32 = 0

    for row in rows {
        n += sum(row) + cast<int32>(row.len())
    }
    return n
}

func shrink(values: *[]const int32) {
    *values = skip(*values, 1)
}

func zero_of(bytes: []byte) {
    for i, _ in bytes {
        bytes[i] = 0
    }
}

func clear(self bytes: []byte) {
    zero_of(bytes)
}

func main() {
    let values: array<int32, 4> = {10, -20, 30, 40}
    let empty: []int32

    log.info("${sum(values)} ${sum(values[1..3])} ${sum(values[..2])} ${sum(values[3..])}")
    log.info("${sum(tail)} ${sum(empty)} ${empty.len()} ${sum(values[4..])}")

    let p: *int32 = values
    log.info("${sum(p[1..2])} ${values[1..][1]} ${values[..].len()}")

    double(values[2..])
    tail[0] = 9
    log.info("${values[1]} ${values[2]} ${values[3]} ${table[2]}")

    // Each bound is evaluated once, and in this order.
    log.info("${sum(table[step()..step() + 1])} after ${steps}")

    kept = skip(table, 3)
    log.info("${kept.len()} ${kept[0]} ${skip(kept, 1)[0]} ${skip(kept, 1).len()}")
    kept = pick(values, kept, 4)
    log.info("${kept.len()} ${pick(values, kept, 5).len()}")

    // What a slice is made of is fixed when it is made.
    let n: usize = 1
    let fixed = table[n..]
    n = 4
    log.info("${fixed.len()} ${fixed[0]}")
    let rest: []const int32 = table
    let seen: int32 = 0
    for rest.len() > 0 {
        seen = seen * 10 + rest[0]
        rest = rest[1..]
    }
    log.info("${seen}")
    rest = table
    rest = rest[cast<usize>(rest[0])..]
    log.info("${rest.len()} ${rest[0]}")

    let points: array<Point, 2> = {{1, 2}, {3, 4}}
    move(points)
    log.info("${points[0].x} ${points[0].y} ${points[1].x} ${points[1].y}")

    reverse(table)
    log.info("${table[0]} ${table[1]} ${table[2]} ${table[3]} ${table[4]}")

    let (low, high, ok) = split(table, 2)
    log.info("${low.len()} ${high.len()} ${high[0]} ${ok}")

    let nested: array<[]const int32, 2> = {table[..1], values}
    log.info("${count(nested)} ${nested[1].len()} ${nested[1][0]}")
    nested[0] = nested[1][2..]
    log.info("${nested[0].len()} ${nested[0][0]}")

    let shrinking: []const int32 = values
    shrink(&shrinking)
    shrink(&shrinking)
    log.info("${shrinking.len()} ${shrinking[0]}")

    let raw: array<byte, 4> = {1, 2, 3, 4}
    let words: array<uint16, 2> = {500, 600}
    let packet: Packet = {bytes: raw[1..], data_len: 7, words: words}
    packet.bytes[0] = 200
    log.info("${packet.bytes.len()} ${raw[1]} ${packet.data_len} ${packet.words[1]}")
    let other = packet
    other.bytes = other.bytes[..2]
    other.bytes.clear()
    log.info("${packet.bytes.len()} ${other.bytes.len()} ${raw[0]} ${raw[1]} ${raw[2]} ${raw[3]}")

    // A loop goes over the slice as it was at its beginning.
    let all: []const int32 = table
    let rounds: int32 = 0
    for v in all {
        all = all[..1]
        rounds += v
    }
    log.info("${rounds} ${all.len()}")
}
//= 60 10 -10 40
//= 12 0 0 0
//= -20 30 4
//= -20 60 80 9
//= 11 after 2
//= 2 4 5 1
//= 4 3
//= 4 2
//= 12945
//= 4 2
//= 11 1 13 3
//= 5 4 9 2 1
//= 2 3 9 1
//= 140 4 10
//= 2 60
//= 2 60
//= 3 200 7 600
//= 3 2 1 0 0 4
//= 21 1

/// Slices: of arrays, of other slices, of text; passed, kept and given back.
namespace slices

import "github.com/arc-lang/linux/kernel/log"

const MODULE_LICENSE = "GPL"

@param(perm: 0o444, desc: "A path to look at")
let path: string = "/var/log/slices.log"

struct Point { x: int32, y: int32 }

/// What came in, and what it was.
struct Message {
    data: []byte        // as it came
    kind: int32
    text: string
}

let table: array<int32, 4> = {1, 2, 3, 4}
let tail: []int32 = table[1..]
let current: []const byte

func sum(values: []int32) int64 {
    let total: int64 = 0

    for v in values {
        total += v
    }
    return total
}

func fill(values: []int32, with: int32) {
    for i, _ in values {
        values[i] = with + cast<int32>(i)
    }
}

func largest(values: []int32) int32 {
    let best = values[0]

    for v in values[1..values.len()] {
        if v > best {
            best = v
        }
    }
    return best
}

/// Two slices among the parameters, and one that is given back.
func longer(a: []const byte, b: []const byte) []const byte {
    if a.len() > b.len() {
        return a
    }
    return b[..]
}

func without_first(text: string) []const byte {
    return text.as_bytes()[1..]
}

func trim(data: []const byte) []const byte {
    for data.len() > 0 && data[0] == ' ' {
        data = data[1..]
    }
    return data
}

func weigh(points: []Point) int32 {
    let n: int32 = 0

    for i, p in points {
        n += p.x * p.y
        points[i].y = 0
    }
    return n
}

func digits(text: string) uint32 {
    let total: uint32 = 0

    for c in text.as_bytes() {
        if c >= '0' && c <= '9' {
            total += c - '0'
        }
    }
    return total
}

func is_log(file: string) bool {
    return file.starts_with("/var/") && file.ends_with(".log") && !file.contains("..")
}

func checksum(data: []const byte) uint8 {
    let sum: uint8 = 0

    for b in data {
        sum = (sum << 1 | sum >> 7) + b
    }
    return sum
}

/// The text may be null, which has no length either.
func take(m: *Message, data: []byte, text: string) {
    m.data = data
    m.text = text
    if m.text == "" {
        m.kind = -1
    }
    if m.data.len() > 3 {
        m.data[0] = 4
    }
}

func halves(values: []int32) ([]int32, bool) {
    let middle = values.len() / 2

    return (values[middle..], values.len() % 2 == 0)
}

func init() int32 {
    let values: array<int32, 4> = {10, -20, 30, 40}
    let raw: array<byte, 8> = {}
    let m: Message = {data: raw, kind: 1}
    let points: array<Point, 2> = {{1, 2}, {3, 4}}
    let nested: array<[]int32, 2> = {values[1..3], values}

    log.info("sum ${sum(values)}, middle ${sum(values[1..3])}, tail ${sum(tail)}")
    log.info("nested ${nested[0].len()} ${nested[1][2]}")
    log.info("largest ${largest(values)}")
    fill(values[2..], 7)
    log.info("filled ${values[1]} ${values[2]} ${values[3]}")

    current = without_first("hello")
    let found = longer(current, "abc".as_bytes())
    log.info("longer has ${found.len()}, first ${found[0]}")
    log.info("trimmed ${trim("  a".as_bytes()).len()}")
    log.info("weight ${weigh(points)}, then ${weigh(points)}")

    log.info("digits ${digits("4x2y")}, checksum ${checksum(path.as_bytes())}")
    if is_log(path) {
        log.info("${path} is a log")
    }
    take(&m, raw[..4], null)
    log.info("kind ${m.kind}, ${m.text.len()} characters, ${raw[0]}")

    let (upper, even) = halves(values)
    if even {
        log.info("upper half ${upper.len()} from ${upper[0]}")
    }
    return 0
}

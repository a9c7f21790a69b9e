// Vectors grow, belong to one local, are lent to functions and move by `return`.
import "github.com/arc-lang/kernel/log"

struct Point { x: int32, y: int32 }

enum Colour: uint8 { RED, GREEN, BLUE }

func sum(values: []const int32) int32 {
    let n = 0

    for v in values {
        n += v
    }
    return n
}

// Moves out, also from below other steps that are pending.
func squares(count: int32) (vector<int32>, int32) {
    let before: vector<int32> = {}
    defer log.info("squares")
    let all: vector<int32> = {}
    defer log.info("are made")

    if count < 0 {
        return (vector<int32>{}, -5)
    }
    for i in 0..count {
        try all.push(i * i)
        try before.push(i)
        if i == 9 {
            return (before, 0)
        }
    }
    return (all, 0)
}

// A parameter is the caller's own.
func double(all: vector<int32>) int32 {
    for i in 0..all.len() {
        all[i] *= 2
    }
    return all.push(-1)
}

func literals(n: int32) int32 {
    let three: vector<int32> = {1, 2, 3}
    let two = vector<int32>{n, n + 1}
    let names: vector<string> = {"a", "b"}
    let more = try three.clone()
    let empty: vector<uint8> = {}

    for x in two {
        try three.push(x)
    }
    for i, name in names {
        log.info("${i} ${name}")
    }
    log.info("${three.len()} ${sum(three)} ${sum(three[1..3])} ${more.len()}")
    log.info("${names.contains("b")} ${names.contains("c")} ${empty.is_empty()}")
    return three[4]
}

func take() int32 {
    let v = try vector<uint16>.with_capacity(2)

    for i in 0..5 {
        try v.push(cast<uint16>(i))
    }
    let (last, ok) = v.pop()
    let (second, found) = v.get(1)
    let (none, missing) = v.get(4)

    log.info("${last} ${ok} ${second} ${found} ${none} ${missing}")
    log.info("${v.remove(0)} ${v.remove(7)} ${v.len()} ${v[0]} ${v[2]}")
    v.clear()
    let (_, any) = v.pop()
    log.info("${v.len()} ${any} ${v.is_empty()}")
    return 0
}

func structs() int32 {
    let points: vector<Point> = {}
    let colours: vector<Colour> = {Colour.BLUE, Colour.RED}

    for i in 0..20 {
        try points.push({i, -i})
    }
    points[3].y = 33
    let p = &points[3]
    p.x += 1
    return points[3].x + points[3].y + points[19].y + cast<int32>(colours[0])
}

// In a loop each round has its own; what leaves the function releases all.
func rounds(limit: int32) int32 {
    let total = 0

    for i in 0..limit {
        let v: vector<int32> = {i}

        if i == 1 {
            continue
        }
        if i == 4 {
            break
        }
        {
            let inner: vector<int32> = {10, i}

            try v.push(sum(inner))
            if i == 3 {
                return total + sum(v)
            }
        }
        total += sum(v)
    }
    return total
}

func from_pointer(v: *vector<int32>) int32 {
    v[0] = 8
    for x in v {
        log.info("x ${x}")
    }
    return cast<int32>(v.len())
}

func run() int32 {
    let all = try squares(5)

    try double(all)
    log.info("${sum(all)} ${all[4]} ${all.len()}")
    let first = try squares(20)
    log.info("${first.len()} ${first[9]}")
    let (none, failed) = squares(-1)
    log.info("${none.len()} ${failed}")
    log.info("${try literals(40)}")
    try take()
    log.info("${try structs()}")
    log.info("${try rounds(3)} ${try rounds(9)}")
    log.info("${from_pointer(&all)}")
    return 0
}

func main() int32 {
    return run()
}

//= are made
//= squares
//= 59 32 6
//= are made
//= squares
//= 10 9
//= are made
//= squares
//= 0 -5
//= 0 a
//= 1 b
//= 5 87 5 3
//= 1 0 1
//= 41
//= 4 1 1 1 0 0
//= 1 0 3 1 3
//= 0 0 1
//= 20
//= 24 40
//= x 8
//= x 2
//= x 8
//= x 18
//= x 32
//= x -1
//= 6

// Captures of every kind: slices, strings, enums, references, pointers to const; and
// what is deferred and tried in a closure is its own.
import "github.com/arc-lang/kernel/log"

enum Mode { OFF, ON }
struct P { x: int32, y: uint8 }

func run(f: func() int32) int32 { return f() }

func with_slice(v: []int32, name: string, m: Mode, p: &P, q: *const P) int32 {
    return run(func() int32 {
        let sum = 0
        for x in v {
            sum += x
        }
        log.info("${name} ${v.len()} ${p.x} ${q.y}")
        if m == Mode.ON {
            sum += v[1]
        }
        return sum
    })
}

func set(v: []int32) int32 {
    let w = v
    return run(func() int32 {
        w[0] = 10
        w = w[1..]
        return cast<int32>(w.len())
    }) + v[0] + w[0]
}

func each(v: []const int32, f: func(i: usize, x: int32) bool) bool {
    for i, x in v {
        if !f(i, x) {
            return false
        }
    }
    return true
}

func cleanup(out: *int32) int32 {
    let step = func(n: int32) int32 {
        defer *out += 1
        errdefer *out += 10
        let r = try run(func() int32 { return n })
        return r + 1
    }
    let a = try step(3)
    let b = try step(-4)
    return a + b
}

func main() {
    let values: array<int32, 4> = {1, 2, 3, 4}
    let p = P{x: 7, y: 8}
    let out = 0
    log.info("${with_slice(values, "name", Mode.ON, p, &p)}")
    log.info("${set(values[..])} ${values[0]}")
    let seen: usize = 0
    let all = each(values, func(i: usize, x: int32) bool {
        seen += i
        return x != 3
    })
    log.info("${all} ${seen}")
    log.info("${cleanup(&out)} ${out}")
}

//= name 4 7 8
//= 12
//= 15 10
//= 0 3
//= -4 12

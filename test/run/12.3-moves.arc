// Values that own memory in switches, closures, beside defer and errdefer; two that move at once.
import "github.com/arc-lang/kernel/log"

struct Item { name: string, n: int32 }

func map_values(m: map<string, int32>, f: func(n: int32) int32) {
    for k, v in m {
        _ = m.set(k, f(v))
    }
}

func with_switch(n: int32) int32 {
    let v: vector<int32> = {n, n * 2}

    switch v[0] {
    case 1:
        return v[1]
    case 2:
        let w = try v.clone()
        return w[1] + 100
    default:
        break
    }
    return -5
}

func deferred() int32 {
    let v: vector<int32> = {}
    defer log.info("len ${v.len()}")

    for i in 0..3 {
        try v.push(i)
    }
    return 1
}

func closure(n: int32) int32 {
    let run = func(k: int32) int32 {
        let v: vector<int32> = {k, k}
        return v[0] + v[1]
    }
    return run(n)
}

func err(n: int32) int32 {
    let v: vector<Item> = {{"a", 1}, {name: "b", n: 2}}
    errdefer log.info("failed")

    if n < 0 {
        return -1
    }
    let p = v.data()
    return p[1].n + v[0].n
}

func pick(n: int32) (vector<int32>, vector<int32>, int32) {
    let a: vector<int32> = {n}
    let b: vector<int32> = {n + 1}

    if n > 5 {
        return (b, a, 0)
    }
    return (a, b, 0)
}

func run() int32 {
    let m: map<string, int32> = {"x": 1}
    let (a, b, e) = pick(6)
    if e < 0 {
        return e
    }
    let c = try vector<uint64>.with_capacity(0)
    if !c.is_empty() {
        return 7
    }

    map_values(m, func(n: int32) int32 { return n + 41 })
    let (x, _) = m.get("x")
    log.info("${x} ${try with_switch(1)} ${try with_switch(2)} ${with_switch(3)}")
    log.info("${try deferred()} ${try closure(4)} ${try err(1)} ${err(-1)}")
    log.info("${a[0]} ${b[0]}")
    return 0
}

func main() int32 { return run() }

//= 42 2 104 -5
//= len 3
//= failed
//= 1 8 3 -1
//= 7 6

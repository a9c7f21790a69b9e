// What has elements is indexed, sliced, looped over, and passed for a slice.
import "github.com/arc-lang/kernel/log"

@elements(first, count)
struct Window {
    first: *int32
    count: usize
}

@elements(keys, size, values)
struct Table {
    keys: *string
    values: *int32
    size: usize

    func set(self t: *Table, key: string, value: int32) int32 {
        for i in 0..t.size {
            if t.keys[i] == key {
                t.values[i] = value
                return 0
            }
        }
        return -2
    }
}

func sum(values: []const int32) int32 {
    let n = 0

    for v in values {
        n += v
    }
    return n
}

func through(w: *Window) int32 {
    w[1] = 50
    return w[1] + sum(w[2..])
}

func set(t: *Table) int32 {
    t["b"] = 20
    t["z"] = 30
    return 0
}

func main() int32 {
    let numbers: array<int32, 4> = {1, 2, 3, 4}
    let w: Window = {&numbers, 3}
    let keys: array<string, 2> = {"a", "b"}
    let values: array<int32, 2> = {1, 2}
    let t: Table = {&keys, &values, 2}

    w[0] += 10
    log.info("${w.len()} ${sum(w)} ${sum(w[..2])} ${through(&w)}")
    for i, n in w {
        log.info("${i} ${n}")
    }
    log.info("${set(&t)}")
    for key, value in t {
        if value == 1 {
            continue
        }
        log.info("${key} ${value}")
    }
    return 0
}

//= 3 16 13 53
//= 0 11
//= 1 50
//= 2 3
//= -2
//= b 20

// Arrays among several results.
import "github.com/arc-lang/kernel/log"

struct Row { cells: array<int32, 3>, n: int32 }

let table: array<array<int32, 3>, 2>
let calls = 0

func parse(n: int32) (array<int32, 3>, bool) {
    let cells = array<int32, 3>{n, n + 1, n + 2}

    if n < 0 {
        return ({}, false)
    }
    if n == 7 {
        return (table[1], true)
    }
    cells[1] *= 10
    return (cells, n != 0)
}

func forward(n: int32) (array<int32, 3>, bool) {
    calls++
    return parse(n + 1)
}

func checked(n: int32) (array<int32, 3>, int32) {
    if n > 5 {
        return (array<int32, 3>{}, -n)
    }
    return ({n, n, n}, n)
}

func twice(n: int32) (uint8, array<int32, 3>, array<uint8, 2>, int32) {
    let cells = try checked(n)
    let (more, _) = parse(n)

    cells[0] = more[1]
    return (cast<uint8>(n), cells, {1, cast<uint8>(n)}, try one(n))
}

func one(n: int32) int32 {
    if n == 4 {
        return -4
    }
    return n
}

func whole(n: int32) (array<int32, 3>, int32) {
    return (try checked(n), try one(n))
}

func same(cells: array<int32, 3>) (array<int32, 3>, int32) {
    let old = cells

    cells[0]++
    return (old, cells[0])
}

func total(cells: array<int32, 3>) int32 { return cells[0] + cells[1] + cells[2] }

func apply(f: func(n: int32) (array<int32, 3>, bool)) int32 {
    let (cells, ok) = f(3)

    if !ok {
        return -1
    }
    return total(cells)
}

func main() {
    let (a, ok) = parse(4)
    let row: Row
    let i = 0
    let k = 30

    log.info("${a[0]} ${a[1]} ${a[2]} ${ok}")
    (a, ok) = forward(-2)
    log.info("${a[0]} ${a[1]} ${a[2]} ${ok}")
    (row.cells, ok) = forward(1)
    log.info("${total(row.cells)} ${calls}")
    (table[i + 1], row.n) = same(row.cells)
    log.info("${total(table[0])} ${total(table[1])} ${row.n}")
    (a, _) = parse(7)
    (_, ok) = parse(0)
    log.info("${total(a)} ${ok}")
    for n in 3..7 {
        let (b, cells, bytes, result) = twice(n)
        let (c, code) = whole(n)

        log.info("${n}: ${b} ${total(cells)} ${bytes[0] + bytes[1]} ${result}, ${total(c)} ${code}")
    }
    log.info("${apply(parse)} ${apply(forward)}")
    log.info("${apply(func(n: int32) (array<int32, 3>, bool) { return ({n, k, n}, true) })}")
}

//= 4 50 6 1
//= 0 0 0 0
//= 36 2
//= 0 36 3
//= 36 0
//= 3: 3 46 4 3, 9 3
//= 4: 0 0 0 -4, 0 -4
//= 5: 5 70 6 5, 15 5
//= 6: 0 0 0 -6, 0 -6
//= 48 60
//= 36

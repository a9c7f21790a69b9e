// Arrays and structs are values: they are copied. Constants of them are data.
import "github.com/arc-lang/kernel/log"

struct Size { width: uint16, height: uint16 }
struct Screen { size: Size, palette: array<uint8, 3>, name: string }

const VGA = Size{640, 480}
const GREYS: array<uint8, 3> = {1, 2, 3}
const MAIN = Screen{size: VGA, palette: GREYS, name: "main"}
const TABLE: array<Size, 2> = {VGA, {1, 2}}
const GRID: array<array<int8, 2>, 2> = {{1, 2}, {3, 4}}

let other: Screen = MAIN

@align(64)
struct Line { bytes: array<uint8, 4> }

func area(s: *const Size) uint32 {
    return cast<uint32>(s.width) * s.height
}

func next(values: *int32) int32 {
    values[0]++
    return values[0]
}

func count_up(n: uint32) uint32 {
    const STEPS: array<uint32, 4> = {1, 10, 100, 1000}

    return STEPS[n % 4] + VGA.width
}

func main() int32 {
    let a: array<int32, 3> = {1, 2, 3}
    let b = a
    let c: array<int32, 3> = {}
    let m: array<array<int32, 3>, 2> = {a, {7}}
    let s = MAIN
    let size = VGA
    let p = &TABLE[1]

    b[0] = 10
    log.info("${a[0]} ${b[0]} ${m[0][1]} ${m[1][0]} ${m[1][2]}")
    c = b
    b[1] = 20
    log.info("${c[0]} ${c[1]}")
    m[1] = c
    c = {4, 5}
    log.info("${m[1][0]} ${c[0]} ${c[2]}")
    c = {}
    log.info("${c[0]} ${c[1]}")
    m[0] = m[1]
    let late: array<int32, 3> = {next(&a[0]), next(&a[0]), a[0]}
    log.info("${m[0][0]} ${late[0]} ${late[1]} ${late[2]}")
    let rows: array<array<int32, 3>, 2> = {a, {next(&a[0])}}
    log.info("${rows[0][0]} ${rows[1][0]}")
    s.palette[0] = 9
    size.width = 1
    log.info("${s.palette[0]} ${MAIN.palette[0]} ${GREYS.len()} ${s.name}")
    log.info("${size.width} ${VGA.width} ${area(&VGA)} ${p.height} ${TABLE[0].height}")
    log.info("${GRID[1][0]} ${other.size.height} ${count_up(2)} ${sizeof<Line>}")
    for row in GRID {
        log.info("${row[1]}")
    }
    s = other
    s.palette = GREYS
    log.info("${s.palette[0]}")
    return 0
}

//= 1 10 2 7 0
//= 10 2
//= 10 4 0
//= 0 0
//= 10 2 3 3
//= 3 4
//= 9 1 3 main
//= 1 640 307200 2 480
//= 3 480 740 64
//= 2
//= 4
//= 1

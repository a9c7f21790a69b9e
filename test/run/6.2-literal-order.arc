// What stands in a literal inside a literal is read before what comes behind it.
namespace main

import "github.com/arc-lang/kernel/log"

struct Pair {
    first: array<int32, 2>
    second: int32
}

struct Cell { value: int32 }

struct Row {
    cells: array<Cell, 2>
    second: int32
}

let counts: array<int32, 2> = {1, 2}

func touch(x: int32) int32 {
    counts[0] += 6
    return x
}

func pair(x: int32) int32 {
    let pair = Pair{first: {counts[0], counts[1]}, second: try touch(x)}

    log.info("${pair.first[0]} ${pair.first[1]} ${pair.second}")
    return 0
}

func cells(x: int32) int32 {
    let cells: array<Cell, 2> = {{value: counts[0]}, {value: try touch(x)}}
    let row = Row{cells: {{value: counts[0]}, {value: 5}}, second: try touch(x)}

    log.info("${cells[0].value} ${cells[1].value}")
    log.info("${row.cells[0].value} ${row.cells[1].value} ${row.second}")
    return 0
}

func main() {
    log.info("${pair(3)}")
    log.info("${pair(-5)}")
    log.info("${cells(4)}")
}

//= 1 2 3
//= 0
//= -5
//= 13 4
//= 19 5 4
//= 0

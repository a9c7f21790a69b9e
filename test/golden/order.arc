/// Declarations in any order; functions that call each other.
namespace order

import "github.com/arc-lang/linux/kernel/log"

const MODULE_LICENSE = "GPL"
const MODULE_DESCRIPTION = "Order of declarations"

func init() int32 {
    log.info("${is_even(10)} ${is_odd(7)} ${head.next.value}")
    log.info("${total(table)}")
    log.info("${next_number() - next_number()} ${number}")
    number = number + next_number()
    log.info("${number}")
    return 0
}

let table = Table{rows: {{x: 1, y: 2}, {y: LAST}}, name: NAME}

func total(t: Table) int32 {
    let sum = 0

    for row in t.rows {
        sum += row.x + row.y
    }
    return sum
}

@allow("recursion")
func is_even(n: uint32) bool {
    if n == 0 {
        return true
    }
    return is_odd(n - 1)
}

func is_odd(n: uint32) bool {
    if n == 0 {
        return false
    }
    return is_even(n - 1)
}

let head = Node{value: 1, next: &tail}
let tail = Node{value: 2, next: &head}

let number: int32 = 10

func next_number() int32 {
    number++
    return number
}

struct Table {
    rows: array<Row, 2>
    name: string
}

struct Row {
    x: int32
    y: int32
}

struct Node {
    value: int32
    next: *Node
}

const LAST = FIRST + 8
const FIRST = 1
const NAME = "table"

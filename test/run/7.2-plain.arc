// A closure that captures nothing is a function: it may be kept anywhere.
import "github.com/arc-lang/kernel/log"

struct Operation { name: string, apply: func(a: int32, b: int32) int32 }

func add(a: int32, b: int32) int32 { return a + b }

let table: array<Operation, 3> = {
    {"add", add},
    {"subtract", func(a: int32, b: int32) int32 { return a - b }},
    {"multiply", (a: int32, b: int32) => { return a * b }},
}

func pick(n: int32) func(a: int32, b: int32) int32 {
    if n == 0 {
        return func(a: int32, b: int32) int32 { return b }
    }
    return table[n].apply
}

func main() {
    for o in table {
        log.info("${o.name} ${o.apply(7, 3)}")
    }
    log.info("${pick(0)(1, 2)} ${pick(2)(4, 5)}")
}

//= add 10
//= subtract 4
//= multiply 21
//= 2 20

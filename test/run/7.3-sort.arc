// A library's function compares as a closure says, whatever that captures.
import "github.com/arc-lang/kernel/log"
import "github.com/arc-lang/kernel/sort"

struct Item {
    weight: int32
    name: string
}

func show(values: []const int32) {
    for value in values {
        log.info("${value}")
    }
}

func around(values: []int32, pivot: int32, far_first: bool) {
    let calls = 0

    sort.by(values, func(x: int32, y: int32) int32 {
        let a = (x - pivot) * (x - pivot)
        let b = (y - pivot) * (y - pivot)

        calls++
        if far_first {
            return b - a
        }
        return a - b
    })
    log.info("compared: ${calls > 0}")
}

func main() {
    let values: array<int32, 7> = {31, 4, 15, 92, 65, 35, 4}
    let one: array<int32, 1> = {5}
    let items: array<Item, 3> = {{2, "b"}, {1, "a"}, {3, "c"}}

    sort.by(values, func(x: int32, y: int32) int32 { return x - y })
    show(values)
    around(values, 40, true)
    show(values[..2])
    around(values, 40, false)
    show(values[..2])
    around(values[..0], 40, false)
    around(one, 40, false)
    sort.by(items, func(x: Item, y: Item) int32 { return y.weight - x.weight })
    log.info("${items[0].name}${items[1].name}${items[2].name}")
}

//= 4
//= 4
//= 15
//= 31
//= 35
//= 65
//= 92
//= compared: 1
//= 92
//= 4
//= compared: 1
//= 35
//= 31
//= compared: 0
//= compared: 0
//= cba

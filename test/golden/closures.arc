/// Closures that capture something, and where they keep it.
namespace closures

import "github.com/arc-lang/linux/kernel/log"

const MODULE_LICENSE = "GPL"
const MODULE_DESCRIPTION = "Closures with captures"

struct Totals {
    sum: int32
    count: int32
}

struct Handlers {
    on_add: func(n: int32) int32
    on_done: func()
    order: func(x: int32, y: int32) int32
}

let handlers: Handlers

func compare(x: int32, y: int32) int32 {
    if x < y {
        return -1
    }
    if x > y {
        return 1
    }
    return 0
}

/// Sorts in place.
func sort(values: *int32, count: usize, order: func(x: int32, y: int32) int32) {
    for i in 1..count {
        for k in 0..i {
            if order(values[k], values[i]) > 0 {
                let value = values[k]
                values[k] = values[i]
                values[i] = value
            }
        }
    }
}

func each(values: *const int32, count: usize, visit: func(x: int32)) {
    for i in 0..count {
        visit(values[i])
    }
}

/// Gives up without an order.
func sort_or_keep(values: *int32, count: usize, order: func(x: int32, y: int32) int32) bool {
    if order == null {
        return false
    }
    sort(values, count, order)
    return true
}

func distance(x: int32, y: int32) int32 {
    if x < y {
        return y - x
    }
    return x - y
}

/// What the closure captures stays on the stack.
func around(values: *int32, count: usize, pivot: int32, far_first: bool) {
    sort(values, count, func(x: int32, y: int32) int32 {
        let order = compare(distance(x, pivot), distance(y, pivot))
        // The other way round.
        if far_first {
            return -order
        }
        return order
    })
}

/// One local that is shared needs no struct.
func total(values: *const int32, count: usize) int32 {
    let sum = 0

    each(values, count, func(x: int32) {
        sum += x
    })
    return sum
}

func summarize(values: *const int32, count: usize) Totals {
    let totals: Totals

    each(values, count, func(x: int32) {
        totals.sum += x
        totals.count++
    })
    return totals
}

/// A closure that a local holds is called by its name.
func above(values: *const int32, count: usize, limit: int32) int32 {
    let found = 0
    let note = func(x: int32) {
        if x > limit {
            found++
        }
    }

    each(values, count, note)
    note(limit + 1)
    return found
}

/// A function from a field goes where closures with captures go.
func arrange(values: *int32, count: usize, pivot: int32) {
    sort(values, count, handlers.order)
    if sort_or_keep(values, count, handlers.order) {
        return
    }
    _ = sort_or_keep(values, count, func(x: int32, y: int32) int32 {
        return compare(distance(x, pivot), distance(y, pivot))
    })
}

func set_order(descending: bool) {
    handlers.order = compare
    if descending {
        handlers.order = func(x: int32, y: int32) int32 { return compare(y, x) }
    }
}

func init() int32 {
    let values: array<int32, 6> = {31, 4, 15, 92, 65, 35}
    let base = 100
    let step = 5

    // A plain function goes the same way.
    sort(&values, 6, compare)
    log.info("ascending: ${values[0]} to ${values[5]}")
    around(&values, 6, 40, false)
    log.info("around 40: ${values[0]} to ${values[5]}")
    around(&values, 6, 40, true)
    log.info("far first: ${values[0]} to ${values[5]}")
    log.info("total ${total(&values, 6)}, above 40: ${above(&values, 6, 40)}")
    set_order(base > 50)
    arrange(&values, 6, 10)
    log.info("${values[0]} to ${values[5]}")
    let totals = summarize(&values, 6)
    log.info("${totals.sum} in ${totals.count}")

    // These are called when init is long over.
    handlers.on_add = func(n: int32) int32 {
        return base + n * step
    }
    handlers.on_done = func() {
        log.info("done")
    }
    base = 0
    log.info("added ${handlers.on_add(3)}")
    handlers.on_done()
    return 0
}

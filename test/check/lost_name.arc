namespace lost_name

struct Point //~ error: expected
let here: *Point = null
let other: *Pont = null //~ error: undefined type `Pont`

let count: int32 2 = 3 //~ error: expected

func next() int32 {
    return count + 1
}

func last() int32 {
    let y: int32 4 = 2 //~ error: expected
    return y + z //~ error: `z` is not defined here
}

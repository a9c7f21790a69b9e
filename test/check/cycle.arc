namespace cycle

const A = B + 1 //~ error: `A` depends on itself
const B = A + 1

let x = y //~ error: `x` depends on itself
let y = x

const SIZE: usize = sizeof<Sized>()

struct Sized {
    data: array<uint8, 4>
}

// Two variables may point to each other where their types are written.
struct Link {
    other: *Link
}

let left = Link{other: &right}
let right = Link{other: &left}

// A value that needs itself.
let cycle = cycle + 1 //~ error: `cycle` depends on itself

const A = B + 1 //~ error: `A` depends on itself
const B = A + 1

namespace order

import "./second"

let a_one = second.mark("a")
let a_two = second.mark("a again")

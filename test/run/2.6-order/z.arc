namespace order

import "./second"

let z_one = second.mark("z")

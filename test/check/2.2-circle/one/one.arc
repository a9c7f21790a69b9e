namespace one

import "../two"

let x = two.x

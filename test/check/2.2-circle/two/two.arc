namespace two

import "../one" //~ error: packages import each other: `one` -> `two` -> `one`

let x = one.x

namespace circle

import "./one"

let x = one.x

namespace b

import "../a" //~ error: packages import each other: `a` -> `b` -> `a`

const TWO: int32 = 2

namespace deep

import "../sub"

const TWO: int32 = sub.ONE

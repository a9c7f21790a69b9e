namespace self

import "../self" //~ error: package `self` imports itself

const ONE: int32 = 1

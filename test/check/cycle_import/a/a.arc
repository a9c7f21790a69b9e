namespace a

import "../b"

const ONE: int32 = 1

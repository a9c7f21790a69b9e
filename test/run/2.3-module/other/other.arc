namespace other

import "../lib/deep"

func value() int32 { return deep.VALUE + 1 }

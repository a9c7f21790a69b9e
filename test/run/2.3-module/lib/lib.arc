namespace lib

import "./deep"

func value() int32 { return deep.VALUE + 5 }

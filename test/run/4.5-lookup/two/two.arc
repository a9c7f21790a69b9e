namespace two

import "../one"

func shrink(self b: one.Box) int32 { return b.x - 1 }
func both(self n: int32) int32 { return n + 2 }
func only(self n: int32) int32 { return n + n }

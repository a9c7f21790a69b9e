namespace two

import "../one"

func grow(self b: one.Box) int32 { return b.x + 1 }
func both(self n: int32) int32 { return n + 2 }
func twice(self n: int32) int32 { return n + n }
func only(self n: int32) int32 { return n + n }

namespace one

struct Box { x: int32 }

func grow(self b: Box) int32 { return b.x }
func both(self n: int32) int32 { return n + 1 }

namespace files

struct Square { side: int32 }

func area(self s: Square) int32 { return squared(s.side) }

const HALF = 5

namespace maths

func twice(n: int32) int32 { return n * 2 }

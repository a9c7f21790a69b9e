namespace log

func info(n: int32) int32 { return n + 1 }

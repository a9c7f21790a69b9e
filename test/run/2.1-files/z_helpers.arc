namespace files

let later = 3

func squared(n: int32) int32 { return n * n }

// The package's own name is a name like any other in it.
func files(n: int32) int32 { return n + 1 }

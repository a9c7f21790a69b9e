// Instances that ask for each other without an end.
func deep<T>(n: int32) int32 { //~ error: instances of `deep` ask for each other more than 64 deep
    return deep<*T>(n)
}

func use() int32 { return deep<byte>(3) }

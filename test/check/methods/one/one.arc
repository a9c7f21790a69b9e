namespace one

func far(self n: int32) int32 { //~ note: one is here
    return n
}

func near(self n: int32) int32 {
    return n
}

namespace two

func far(self n: *int32) int32 { //~ note: the other one is here
    return *n
}

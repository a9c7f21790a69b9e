// What is set later is not read, one of several neither.
let sum = second + 1 //~ error: the value of `sum` reads `second`, which is set after it
let (first, second) = read_own() //~ error: the value of `first` reads `first` itself
let (third, fourth) = read() //~ error: the value of `third` reads `fourth`, which is set after it

func read_own() (int32, int32) {
    return (first, 1)
}

func read() (int32, int32) {
    return (fourth, third)
}

func init() int32 {
    return sum + first + third
}

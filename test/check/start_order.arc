// A value that reads what is set after it.
let early = late + 1 //~ error: the value of `early` reads `late`, which is set after it
let late = now()
let self = again(1) //~ error: the value of `self` reads `self` itself
let through = indirect() //~ error: the value of `through` reads `last`, which is set after it
let fine = late + 1
let where = &last
let last = now()

func now() int32 {
    return 7
}

func again(n: int32) int32 {
    if n == 0 {
        return self //~ note: it is read here
    }
    return again(n - 1)
}

func indirect() int32 {
    return direct()
}

func direct() int32 {
    return last //~ note: it is read here
}

func set(n: int32) int32 {
    last = n
    return n
}

let other = set(1)

func init() int32 {
    return early + through + fine + other + *where
}

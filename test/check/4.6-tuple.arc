// There are several results, and no tuples.
func use() int32 {
    let p: (int32, int32) = 5 //~ error: several types in parentheses are the results of a function only
    return 0
}

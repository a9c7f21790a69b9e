// The size of one type at a time.
func use() usize {
    return alignof<int32, int8>() //~ error: `alignof` is asked of one type: `alignof<int32>`
}

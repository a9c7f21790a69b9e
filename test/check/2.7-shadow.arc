// options: -Wshadowing
func use(file: int32) int32 {
    {
        let file = 3 //~ warning: `file` hides another local
        return file
    }
}

// Locals that nobody uses, and locals that are there twice.
func use(a: int32) int32 {
    let b = 1
    let b = 2 //~ error: `b` is declared twice
    {
        let b = 3           // hides the outer one
        a += b
    }
    let (c, c) = two() //~ error: `c` is declared twice
    return a + b
}

func two() (int32, int32) { return (1, 2) }

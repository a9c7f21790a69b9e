// Names for several results.
func two() (int32, bool) { return (1, true) }

func use() {
    let (a, b) //~ error: several names need values
    let (c, d): int32 = two() //~ error: several names take the types of their values
}

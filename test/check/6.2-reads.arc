// Each operand is evaluated once, and what is written has a place.
func next(p: *int32) int32 { return *p }

func reads(p: *int32, a: array<int32, 3>) int32 {
    let i = 0
    a[i++] = next(p)
    i++ + 1 //~ error: this has no effect
    (i + 1)++ //~ error: this is a value, not a place that can be assigned to
    next(p)-- //~ error: this is a value, not a place that can be assigned to
    i++ = 3 //~ error: this is a value, not a place that can be assigned to
    let j = i++ + a[i]
    let k = (i++)++ //~ error: this is a value, not a place that can be assigned to
    return j
}

// Several results.
func two() (int32, bool) { return (1, true) }
func one() int32 { return 1 }
func short() (int32, bool) { return 1 } //~ error: the result wants `(int32, bool)`, not a number
func long() (int32, bool) { return (1, true, 2) } //~ error: the result is `(int32, bool)`, not 3 values
func single() int32 { return (1, 2) } //~ error: the result is `int32`, not 2 values
func wrong() (int32, bool) { return (true, 1) } //~ error: value 1 of the result wants `int32`, not `bool` //~ error: value 2 of the result wants `bool`, not a number

func use(a: int32, b: bool) int32 {
    let c = two() //~ error: this gives 2 values: write `let (c, …) = …`
    let (d, e, f) = two() //~ error: there are 2 values for 3 names
    let (g, h) = one() //~ error: this gives one value, not 2
    let (k, l) = (1, 2) //~ error: several values at once can only be returned
    (a, b) += two() //~ error: several places are assigned to with `=` only
    (b, a) = two() //~ error: this is `bool`, but value 1 is `int32` //~ error: this is `int32`, but value 2 is `bool`
    (a, 3) = two() //~ error: this is a value, not a place that can be assigned to
    (a, _) = two()
    return two() + 1 //~ error: `+` wants one type on both sides, not `(int32, bool)` and `integer constant`
}

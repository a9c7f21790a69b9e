// Several results for variables of a package.
let (a, b) = pair()
let (c, d, e) = pair() //~ error: there are 2 values for 3 names
let (f, g) = 5 //~ error: this gives one value, not 2
let (h, a) = pair() //~ error: `a` is declared twice
let (i, j) //~ error: several names need values
let (k, l): int32 = pair() //~ error: several names take the types of their values
let (_, _) = pair() //~ error: nothing here has a name: call it in `init`, as in `_ = f()`
let (m, n) = more(n) //~ error: `m` depends on itself
@param //~ error: `@param` does not belong before several variables
let (o, p) = pair()
let (r, s) = pair()
const (t, u) = pair() //~ error: expected a name, found `(`

extern "linux/kernel.h" {
    let (v, w): int32 //~ error: a variable of C's has one name
}

func pair() (int32, bool) {
    return (1, true)
}

func more(n: bool) (int32, bool) {
    return (1, n)
}

func init() int32 {
    let sum: bool = c == d && e

    return a + f + r + h + i
}

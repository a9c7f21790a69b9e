// Constant indexes beyond the end.
const N = 3

func index(a: array<int32, 3>, s: []int32, p: *int32, i: int8) int32 {
    let b = a[3] //~ error: the array has 3 elements: there is none at 3
    let c = a[-1] //~ error: the array has 3 elements: there is none at -1
    let d = a[N] //~ error: the array has 3 elements: there is none at 3
    let e = s[-1] //~ error: an index is never negative
    let f = a[1..4] //~ error: the array has 3 elements: there is none at 4
    let g = a[2..1] //~ error: the slice ends at 1, before it begins
    let h = p[-1]
    let j = a["x"] //~ error: an index is an integer, not `string`
    let k = i[0] //~ error: a `int8` has no elements
    let l = a[true] //~ error: an index is an integer, not `bool`
    return a[i] + a[2] + "abc"[3]
}

// Slices: of what, and for what.
func sum(s: []int32) int32 { return s[0] }
func fill(s: []byte) { s[0] = 1 }

func slices(a: array<int32, 4>, s: []const byte, p: *int32, n: int32, u: *user byte, v: *void) {
    let b = n[0..1] //~ error: a `int32` has no elements
    let c = p[1..] //~ error: a pointer does not know where its elements end; write the end
    let d = p[..] //~ error: a pointer does not know where its elements end; write the end
    let e = u[0..3] //~ error: memory of a user process (`*user uint8`) is copied, never read or written directly
    let f = v[0..3] //~ error: a `*void` has no elements
    fill(s) //~ error: argument `s` of `fill` wants `[]uint8`, not `[]const uint8`
    s[0] = 3 //~ error: `s[0]` cannot be changed: it is reached through a `[]const uint8`
    let g = sum(p) //~ error: argument `s` of `sum` wants `[]int32`, not `*int32`
    let h: []byte = a //~ error: local `h` wants `[]uint8`, not `array<int32, 4>`
    let i = a[n..]
    let j = a["x"..] //~ error: an index is an integer, not `string`
    let k = s + s //~ error: `+` does not work on `[]const uint8`
    let l: array<int32, 4> = a[..] //~ error: local `l` wants `array<int32, 4>`, not `[]int32`
    let m = s.length() //~ error: `[]const uint8` has no member `length`
    let o = sum(a) + sum(p[0..3])
    let q: []int32 = null //~ error: local `q` wants `[]int32`, not `null`
    let r = &s[0]
    a.len() //~ error: this has no effect
}

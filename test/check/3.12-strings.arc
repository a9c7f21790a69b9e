// Strings: what they have, and what they do not.
func strings(s: string, t: string, n: int32) {
    let a = s + t //~ error: `+` does not work on `string`
    let b = s.size() //~ error: `string` has no member `size`
    let c = s.contains('a') //~ error: the argument of `contains` wants `string`, not `char`
    let d = s.starts_with() //~ error: `starts_with` takes 1 argument, not 0
    let e = s.ends_with("x", "y") //~ error: `ends_with` takes 1 argument, not 2
    let f: []byte = s.as_bytes() //~ error: local `f` wants `[]uint8`, not `[]const uint8`
    let g: string = s.as_bytes() //~ error: local `g` wants `string`, not `[]const uint8`
    let h: *byte = s //~ error: local `h` wants `*uint8`, not `string`
    let i: *const byte = s
    s[0] = 'x' //~ error: `s[0]` cannot be changed: a string is never written; an `array<byte, N>` can be
    s.len = 3 //~ error: `string` has no member `len`
    let j = s.len() + s.as_bytes().len()
    let k = s == n //~ error: `==` wants one type on both sides, not `string` and `int32`
    let l = s * 2 //~ error: `*` wants one type on both sides, not `string` and `integer constant`
    let m = -s //~ error: `-` does not work on `string`
    let o = &s[1]
}

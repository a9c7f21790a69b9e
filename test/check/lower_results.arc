// A function of several results among closures with captures.
func pairs(f: func(n: int32) (int32, bool)) int32 {
    let (a, _) = f(1)
    return a
}
func plain(n: int32) (int32, bool) { return (n, true) } //~ error: a function of several results among closures with captures is not translated yet //~ error: values of type `(int32, bool)` are not translated yet

func use(k: int32) int32 {
    return pairs(plain) + pairs(func(n: int32) (int32, bool) { return (n + k, true) })
}

// options: --target=host
// C's own library: a block that is called `c` or `libc`.
extern c {
    func puts(text: string) int32
    func no_such_function(n: int32) int32
    struct tm
}

func main() {
    _ = puts("x")
    _ = c.puts("y")
    _ = c.gets("y") //~ error: `extern c` of this package declares no `gets`
    _ = libc.puts("y") //~ error: `libc` is not defined here
}

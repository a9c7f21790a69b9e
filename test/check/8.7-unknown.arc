// options: --target=host
// A function of C's library whose header is not known.
extern c {
    func no_such_function(n: int32) int32 //~ error: `no_such_function` is no function of the C library that arc2c knows: name its header, as in `extern "unistd.h"`
}

func main() {
    _ = no_such_function(3)
}

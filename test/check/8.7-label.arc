// options: --target=host
// There is one C library.
extern posix { //~ error: `posix` is no block that there is: write `extern c` for the C library, or name a header, as in `extern "unistd.h"`
    func getpid() int32
}

func main() {
    _ = getpid()
}

// A kernel has no C library.
extern libc { //~ error: a kernel has no C library: name the header instead, as in `extern "linux/string.h"`
    func puts(text: string) int32
}

func init() int32 { return puts("x") }

// options: --target=host
// What can only be called, and what cannot be.
extern c { //~ note: what is used of it is declared here
    func puts(text: string) int32
}

func numbers() int32 {
    let f = memset //~ error: `memset` can only be called: it is no value
    1() //~ error: a number cannot be called
    for i in 3 {} //~ error: a loop goes over ranges, arrays, slices and strings, not over a number
    return c.gets() + c.puts("x") //~ error: `extern c` of this package declares no `gets`
}

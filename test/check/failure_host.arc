// options: --target=host
namespace failure_host

extern c {
    func printf(@format text: string, ...) int32
}

extern "opener.h" {
    @fails(err_ptr) func open_it(n: int32) *void
}

func logged(@format text: string) { //~ error: a function with a `@format` parameter is written out where it is called: it may be nothing but one call
    let n = 1

    _ = n
    _ = printf(text)
}

@fails(err_ptr)
func pass(n: int32) *void { //~ error: `host` has no error pointers: a failure there is a null pointer, or a number
    let p = try open_it(n)

    _ = open_it(n + 1)
    return p
}

func main() {
    logged("x")
    _ = pass(1)
}

// A field that keeps what a closure captures is one of C's.
struct Own {
    hook: func(data: *void) int32
    @env data: *void //~ error: `@env` marks what C hands back: it belongs to fields of `extern` structs
}

// Declarations without their bodies, and a namespace inside `extern`.
extern "linux/fs.h" {
    namespace inner { //~ error: C has no namespaces: `namespace` cannot stand inside `extern`
        func f()
    }
}

func without() int32; //~ error: expected `{`, found `;`

struct Body; //~ error: expected `{`, found `;`

func defers(n: int32) {
    defer for n < 3 { n++ } //~ error: expected an expression, found `for`
    defer x: {} //~ error: expected end of line or `{`, found `:`
    defer n++
}

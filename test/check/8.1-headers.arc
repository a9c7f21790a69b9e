// Headers of C.
extern { //~ error: expected a name, found `{`
    func a()
}

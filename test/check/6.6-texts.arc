// A string with values is released by its block, and does not outlive it.
struct Holder { text: string }

let kept: string = "fixed"
let global = "${kept}" //~ error: this is released at the end of the statement: it cannot be stored

func keep(title: string, n: uint32) string {
    return "${title}-${n}" //~ error: this is released at the end of the statement: it cannot be returned
}

func through(title: string) string {
    let text = "${title}!"
    return text //~ error: this is released at the end of the block of its `let`: it cannot be returned
}

func stores(h: *Holder, n: uint32, a: array<string, 2>) {
    kept = "${n}" //~ error: this is released at the end of the statement: it cannot be stored
    h.text = "${n}" //~ error: this is released at the end of the statement: it cannot be stored
    a[0] = "${n}" //~ error: this is released at the end of the statement: it cannot be stored
    let holder = Holder{text: "${n}"} //~ error: this is released at the end of the statement: it cannot be stored
    let text = "${n}"
    kept = text //~ error: this is released at the end of the block of its `let`: it cannot be stored
    let f = func() usize { return text.len() } //~ error: `text` is released at the end of its block: a closure cannot capture it
    const C = "${n}" //~ error: the value of `C` is not known when translating: only a `let` can hold it
    let p: *const byte = text
    _ = f()
}

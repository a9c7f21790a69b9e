// What is released by itself is not kept.
struct Named {
    name: string
}

let kept: string = ""

func take(f: func() usize) usize {
    return f()
}

func give(title: string) string {
    return "${title}!" //~ error: this is released at the end of the statement: it cannot be returned
}

func give_local(title: string) []const byte {
    let text = "${title}!"
    let same = text

    kept = text //~ error: this is released at the end of the block of its `let`: it cannot be stored
    kept = same //~ error: this is released at the end of the block of its `let`: it cannot be stored
    return same.as_bytes()[1..] //~ error: this is released at the end of the block of its `let`: it cannot be returned
}

func store(title: string, n: *Named) usize {
    let text = "${title}!"
    let named: Named = {name: text} //~ error: this is released at the end of the block of its `let`: it cannot be stored
    let copy = n

    copy.name = "${title}?" //~ error: this is released at the end of the statement: it cannot be stored
    return take(func() usize {
        return text.len() //~ error: `text` is released at the end of its block: a closure cannot capture it
    }) + named.name.len()
}

func fine(title: string) usize {
    let text = "${title}!"
    let bytes = text.as_bytes()

    return bytes.len() + text.len()
}

// What an `extern` block is called.
extern "linux/fs" { //~ error: "linux/fs" is neither a header (`.h`) nor a library to import from (`.sys`, `.exe`)
    struct inode
}

extern cpp { //~ error: C++ cannot be called: offer what you need as functions of C
    func b()
}

extern kernel { //~ error: a kernel has no C library: name the header instead, as in `extern "linux/string.h"`
    func c()
}

extern "" { //~ error: "" is neither a header (`.h`) nor a library to import from (`.sys`, `.exe`)
    func d()
}

extern "linux/\"fs.h" { //~ error: "linux/"fs.h" is neither a header (`.h`) nor a library to import from (`.sys`, `.exe`)
    func e()
}

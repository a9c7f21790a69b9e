namespace spelling

extern "linux/fs.h; evil" { //~ error: "linux/fs.h; evil" is neither a header
}

extern "../private.h" { //~ error: "../private.h" is neither a header
}

extern c { //~ error: a kernel has no C library: name the header instead
    func strlen(text: string) usize
}

extern cpp { //~ error: C++ cannot be called: offer what you need as functions of C
}

extern "linux/fs.h" {
    func one "two three" () int32 //~ error: "two three" is no name in C
    func two(x: uint32 "unsigned int; x") int32 //~ error: "unsigned int; x" is no type name in C
    func three(x: *user byte "char __user *", y: **byte "char *const *") int32 "int)" //~ error: "int)" is no type name in C
    struct four "struct inode" {
        five "9": int32 //~ error: "9" is no name in C
        six: int64 "loff_t"
        more: array<uint8, 4> "char [4]"
        wrong: array<uint8, 4> "char [4" //~ error: "char [4" is no type name in C
        seven: func(x: uint32 "") int32 "int" //~ error: "" is no type name in C
    }
    type eight "loff_t": int64
    enum nine "enum 9" { TEN } //~ error: "enum 9" is no type name in C
}

let a: *four = null
let b: eight = 0
let c: *nine = null

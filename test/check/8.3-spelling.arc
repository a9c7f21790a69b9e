// How C spells a type has the same layout.
extern "linux/fs.h" {
    struct file {
        a: uint32 "unsigned int"
    
        e: uint32 "int;" //~ error: "int;" is no type name in C
        f: uint32 "" //~ error: "" is no type name in C
        g: *void "struct file *"
        h: uint64 "u64"
        j: *user byte "char __user *"
    }
    func new_name "old name" (uint32) int32 //~ error: "old name" is no name in C
    struct IRP "IRP"
}
func f(a: uint32 "unsigned int") {} //~ error: only `extern` declarations spell a C type

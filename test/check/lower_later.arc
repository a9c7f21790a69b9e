// A function whose types C spells otherwise goes where closures with captures go.
extern "linux/fs.h" {
    struct file
    struct file_operations {
        read: func(file: *file, buffer: *user byte "char __user *", size: usize) isize
    }
}

func apply(f: func(file: *file, buffer: *user byte, size: usize) isize) isize { return f(null, null, 1) }

func use(ops: *file_operations, k: isize) isize {
    return apply(ops.read) + //~ error: a function whose types C spells otherwise, among closures with captures, is not translated yet
        apply(func(file: *file, buffer: *user byte, size: usize) isize { return k })
}

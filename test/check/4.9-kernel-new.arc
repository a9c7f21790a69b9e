// options: --kernel=6.12
// What not every kernel has.
extern "linux/fs.h" {
    @since(6, 4) func newer(n: int32) int32
    @until(6, 4) func older(n: int32) int32
    @since(6, 1) @until(7, 0) func both(n: int32) int32
    @since(6, 4) const NEWER: int32
    @since(6, 4, 3) let newest: int32
    @since(6, 4) struct fresh { n: int32 }
    @since(6, 1) const ALWAYS: int32
}

func uses(f: *fresh) int32 {
    return newer(1) +
        older(2) + //~ error: kernel 6.12 has no `older`: it is gone since 6.4
        both(3) + NEWER +
        newest +
        ALWAYS
}

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

@since(6) //~ error: `@since` takes the numbers of a version, as in `@since(6, 4)`
func one() {}

@until("6.4") //~ error: `@until` takes the numbers of a version, as in `@until(6, 4)`
func text() {}

func uses(f: *fresh) int32 { //~ error: kernel 6.1 has no `fresh`: it is there since 6.4
    return newer(1) + //~ error: kernel 6.1 has no `newer`: it is there since 6.4
        older(2) + //~ error: kernel 6.12 has no `older`: it is gone since 6.4 //~ note: choose a kernel with `--kernel=`, or use it behind `#if !kernel_version(6, 4)`
        both(3) + NEWER + //~ error: kernel 6.1 has no `NEWER`: it is there since 6.4
        newest + //~ error: kernel 6.1 has no `newest`: it is there since 6.4.3
        ALWAYS
}

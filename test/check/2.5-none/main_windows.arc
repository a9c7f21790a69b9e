namespace none
//~- error: `2.5-none` has no `.arc` file for `linux-kernel-x64`

// options: -Werror
func f() {
    let a = 1 //~ error: nothing reads the local `a`
}

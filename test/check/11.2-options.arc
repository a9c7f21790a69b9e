// options: -Werror=unused-variable -Wno-unused-result
func number() int32 { return 0 }

func f() {
    let a = 1 //~ error: nothing reads the local `a`
    number()
}

@allow("unused-variable")
func g() {
    let a = 1
}

namespace one

func f() {
}

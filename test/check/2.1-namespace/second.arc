namespace two //~ error: this file has the namespace `two`, but its package is `one`

func g() {
}

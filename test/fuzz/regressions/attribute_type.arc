@deprecated(vector<int32>)
func f() {}

func g() {
    f()
}

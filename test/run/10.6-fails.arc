// No test runs where a variable of the package cannot be set.
@fails(nonzero)
type Status: uint8

let (size, kind) = try find(3)

func find(n: Status) (int32, bool, Status) {
    return (7, true, n)
}

@test
func sees_size() {
    assert(size == 7 && kind)
}

//= FAIL sees_size: a variable of the package could not be set
//= 0 passed, 1 failed
//exit 1

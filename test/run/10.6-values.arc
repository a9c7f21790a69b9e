// Each test begins with the variables of the package as they are set.
let counter: int32 = 0
let first = next()
let second = next() + first

func next() int32 {
    counter++
    return counter
}

@test
func sees_values() {
    assert(first == 1 && second == 3 && counter == 2)
    counter = 50
}

@test
func sees_them_again() int32 {
    if counter != 2 {
        return -1
    }
    return 0
}

//= ok sees_values
//= ok sees_them_again
//= 2 passed, 0 failed

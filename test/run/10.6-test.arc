// Functions marked @test: those that fail, and those that go on after them.
import "github.com/arc-lang/kernel/log"
import "github.com/arc-lang/linux/kernel/errno"

const MODULE_LICENSE = "GPL"

let table: array<int32, 3> = {1, 2, 3}
let runs = 0

func sum(count: int32) int32 {
    let s = 0

    for i in 0..count {
        s += table[i]
    }
    return s
}

func bounded(n: int32) int32 {
    if n > 3 {
        return -errno.EINVAL
    }
    return 0
}

// What starts the module is no test, and what it needs is not built.
func init() int32 {
    log.info("not here")
    return 0
}

@test
func sums() {
    runs++
    assert(sum(3) == 6)
    assert(sum(0) == 0)
}

@test
func in_processes_of_their_own() {
    assert(runs == 0)
}

@test
func wrong() {
    assert(sum(2) == 6)
}

@test
func _beyond() {
    _ = sum(4)
}

@test
func gives_a_failure() int32 {
    try bounded(1)
    try bounded(9)
    return 0
}

@test
func gives_none() int32 {
    log.info("said by a test")
    return bounded(3)
}

@test
func gives_null() *int32 {
    return null
}

//= ok sums
//= ok in_processes_of_their_own
//= FAIL wrong: 10.6-test.arc:46: assertion failed: sum(2) == 6
//= FAIL _beyond: 10.6-test.arc:14: index 3 is out of 3
//= FAIL gives_a_failure: it returned a failure
//= said by a test
//= ok gives_none
//= FAIL gives_null: it returned a failure
//= 3 passed, 4 failed
//exit 1

// What `try` passes on, and to whom.
extern "linux/err.h" {
    struct clk
    @fails(err_ptr) func clk_get(name: string) *clk
}

@fails(nonzero) type Status: uint32
@fails(nonzero, memory: NONE) type Lasting: uint32
const NONE: Lasting = 12

func number() int32 { return 0 }
func pointer() *byte { return null }
func status() Status { return 0 }
func truth() bool { return true }
func nothing() {}

const EARLY = try number() //~ error: `try` leaves the function around it, and there is none here

func passes() int32 {
    try number()
    _ = try pointer()
    _ = try clk_get("x")
    try status() //~ error: `try` cannot pass this failure on: `Status` fails as any number but zero, `passes` as a negative number
    try truth() //~ error: `try` of a `bool`, which never fails
    try nothing() //~ error: `try` of what gives no result
    let a = try 3 //~ error: `try` of a `integer constant`, which never fails

    return 0
}

func fails_as_null() *byte {
    try number() //~ error: `try` cannot pass this failure on: `int32` fails as a negative number, `fails_as_null` as null
    _ = try clk_get("x") //~ error: `try` cannot pass this failure on: `*clk` fails as an error pointer, `fails_as_null` as null
    return try pointer()
}

func fails_as_status() Status {
    try number() //~ error: `try` cannot pass this failure on: `int32` fails as a negative number, `fails_as_status` as any number but zero
    _ = try pointer() //~ error: `try` of a null pointer: `Status` has no value for lack of memory
    try status()
    return 0
}

func lasting() Lasting {
    _ = try pointer()
    return 0
}

func cannot() {
    try number() //~ error: `try` in `cannot`, which cannot fail
}

// Constants and variables.
func now() int32 { return 7 }

const FROM_CALL = now() //~ error: the value of `FROM_CALL` is not known when translating: only a `let` can hold it
const LATE: int32 //~ error: constant `LATE` needs a value
const FROM_VARIABLE = counter //~ error: the value of `FROM_VARIABLE` is not known when translating: only a `let` can hold it
let counter = 3
let untyped //~ error: `untyped` needs a type or a value
let text: int32 = "text" //~ error: variable `text` wants `int32`, not `string`
let nothing = none() //~ error: a variable cannot be `void`

func none() {}

func locals() {
    const LIMIT = 3
    let a //~ error: `a` needs a type or a value
    let b = none() //~ error: this gives no value for `b`
    let c = {1, 2} //~ error: `c` needs a type: write `let c: T = {…}`
    LIMIT = 4 //~ error: `LIMIT` cannot be changed: `LIMIT` is a constant
    locals = 3 //~ error: this is a value, not a place that can be assigned to
    let d = int32 //~ error: `int32` is a type, not a value
    let e: missing = 3 //~ error: undefined type `missing`
    let f: counter = 3 //~ error: `counter` is a variable, no type
}

namespace habits_expressions

enum Mode { RED, GREEN }

struct Point { x: int32 }

func casts(n: uint32, p: *void) int32 {
    let a = (int32)n //~ error: a value is converted by `cast<int32>(...)`
    let b = (unsigned long)n //~ error: a value is converted by `cast<usize>(...)`
    let c = (byte *)p //~ error: a value is converted by `cast<*byte>(...)`
    let d = n as int32 //~ error: a value is converted by `cast<int32>(...)`
    return a + d
}

func sizes(n: int32) usize {
    let a = sizeof(n) //~ error: `sizeof` wants a type: `sizeof<T>`
    return sizeof(Point) //~ error: `sizeof` wants a type: `sizeof<T>`
}

func size_of_value(n: int32) usize {
    return sizeof n //~ error: `sizeof` is written with a type: `sizeof<T>`
}

func members(p: *Point, mode: Mode) int32 {
    p->x = 3 //~ error: there is no `->`: `.` reaches through pointers, too
    if p == NULL || mode == RED { //~ error: `NULL` is not defined here; did you mean `null`?
        //~^ error: `RED` is not defined here; did you mean `Mode.RED`?
        return 1
    }
    return p->x > 0 ? 1 : 2 //~ error: there is no `->`
}

func choice(n: int32) int32 {
    return n > 0 ? n : 0 //~ error: there is no `? :`: write `if condition { ... } else { ... }`
}

func words(a: bool, b: bool) bool {
    if not a { //~ error: `not` is not known here; did you mean `!`?
        retrun b //~ error: `retrun` is not known here; did you mean `return`?
    }
    return a and b //~ error: found `and`; did you mean `&&`?
}

func texts() string {
    let a = 'hello' //~ error: a character literal holds one character; a string stands in double quotes
    let b = `hello` //~ error: a string stands in double quotes
    return "over
lines" //~^ error: expected `"` at the end of the string, found end of line
}

func numbers() uint64 {
    let a = 0777 //~ error: a decimal number does not begin with 0
    let b = 10UL //~ error: a number has no suffix
    return 1'000 //~ error: digits are grouped by `_`: `1_000`
}

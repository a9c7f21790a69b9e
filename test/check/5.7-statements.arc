// What cannot stand behind `defer`.
func f(n: int32) {
    defer return //~ error: expected an expression, found `return`
    defer let a = 3 //~ error: expected an expression, found `let`
    defer if n == 3 { //~ error: expected an expression, found `if`
        n = 4
    }
    defer
} //~ error: expected an expression, found `}`

// Only a call, `++`, `--` and `try` of a call are statements.
struct Point { x: int32 }

func f() int32 { return 1 }

func effects(a: int32, p: Point, s: string) int32 {
    a + 1 //~ error: this has no effect
    a //~ error: this has no effect
    f //~ error: this has no effect
    p.x //~ error: this has no effect
    "text" //~ error: this has no effect
    -f() //~ error: this has no effect
    !true //~ error: this has no effect
    a == 3 //~ error: this has no effect
    s.len() //~ error: this has no effect
    Point{1} //~ error: this has no effect
    _ = a + 1
    a++
    --a
    try f()
    return a
}

namespace habits_locals

struct point { x: int32 }

func locals(n: int32) int32 {
    int x = 3 //~ error: a variable is declared as `let x: int32`
    unsigned long y; //~ error: a variable is declared as `let y: usize`
    struct point *p = null //~ error: a variable is declared as `let p: *point`
    static let z = 4 //~ error: there is no `static`: what outlives its function is declared in the package
    var v = 3 //~ error: `var` is called `let` here
    let mut m = 3 //~ error: every `let` can be changed: there is no `mut`
    char *text; //~ error: a variable is declared as `let text: *char`
    w := 4 //~ error: a variable is declared by `let`, and there is no `:=`
    let a: int32[3] //~ error: an array of int32 is `array<int32, 3>`
    let b: [3]int32 //~ error: an array of int32 is `array<int32, 3>`
    let c[3]: int32 //~ error: the size of an array belongs to its type: `array<T, N>`
    text = null
    return n + x + y + z + v + m + w + a[0] + b[1] + c[2]
}

func words(n: unsigned int) unsigned long long { //~ error: `unsigned int` is called `uint32`
    return n
}

func tags(p: struct point) int32 { //~ error: a type is called by its name alone: `point`
    return 0
}

namespace habits_brackets

func open_paren(n: int32) int32 {
    let k = (n + 3 //~ error: expected `)`, found end of line
    return k + undefined_first //~ error: `undefined_first` is not defined here
}

func open_list(n: int32 int32 { //~ error: expected `)`, found `int32`
    return n
}

func stray_paren(n: int32) int32 {
    return open_paren(n)) //~ error: `)` closes nothing
}

func stray_else(n: int32) int32 {
    let k = n
    k++
    else { //~ error: `else` without `if`
        k--
    }
    return k
}

func without_braces(n: int32) int32 {
    if n > 0 //~ error: expected `{`, found end of line
        return 1
    return 2
}

func stray_brace(n: int32) int32 {
    if n > 0 {
        return 1
    }
    }
    return 2 //~ error: expected a declaration, found `return`
}

func after(n: int32) int32 {
    return stray_brace(n) + undefined_last //~ error: `undefined_last` is not defined here
}

func open_brace(n: int32) int32 {
    for i in 0..n { //~ note: `{` opened here
        if i == 3 {
            return 4
        }
    return 5
}

func next(n: int32) int32 { //~ error: expected `}`, found `func`
    return open_brace(n)
}

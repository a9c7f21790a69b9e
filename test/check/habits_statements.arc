namespace habits_statements

func g(k: int32) int32 { return k }

func loops(n: int32) int32 {
    let k = n
    whlie k > 0 { //~ error: there is no `while`: a loop is written `for condition { ... }`
        k--
    }
    while (k > 1) { //~ error: there is no `while`: a loop is written `for condition { ... }`
        k--
    }
    for (int i = 0; i < n; i++) { //~ error: the head of `for` has no parentheses, and `let` declares its variable
        k += i
    }
    for (;;) { //~ error: the head of `for` has no parentheses
        break
    }
    for j := 0; j < n; j++ { //~ error: a variable is declared by `let`, and there is no `:=`
        k += j
    }
    return k
}

func last(n: int32) int32 {
    let k = n
    do { //~ error: there is no `do`
        k--
        if k == 3 {
            k = g(k)
        }
    } while (k > 0)
    return k
}

func out_of_here(n: int32) int32 {
    if n < 0 {
        goto out //~ error: there is no `goto`: `defer` and `errdefer` undo what was done
    }
    _ = g(n)
out:
    return n
}

func around(n: int32) int32 {
    func inside(k: int32) int32 { //~ error: a function cannot be declared inside another one, but a closure can: `let inside = func(...)`
        return k + 1
    }
    return inside(n)
}

func branches(n: int32) int32 {
    if n == 1 {
        return 1
    } elif n == 2 { //~ error: did you mean `else if`?
        return 2
    }
    return 0
}

func more_branches(n: int32) int32 {
    if n == 1 {
        return 2
    } else n == 3 { //~ error: `else` has no condition; with one it is `else if`
        return 3
    }
    if n == 4 {
        return 4
    } else if { //~ error: `else if` needs a condition; without one it is `else`
        return 5
    }
}

func several(n: int32) int32 {
    let (a, b) = two(n), c = 4 //~ error: a `let` declares one variable
    let i, j = two(n) //~ error: several results are taken apart by `let (i, j)`
    n = 1, i = 2 //~ error: there is no comma operator: a statement does one thing
    return i, j //~ error: several results stand in parentheses
}

func two(n: int32) (int32, int32) {
    return (n, n)
}

func case_by_case(n: int32) int32 {
    switch n {
    case 1:
        fallthrough //~ error: there is no `fallthrough`
    default:
        return undefined_name //~ error: `undefined_name` is not defined here
    }
    return 0
}

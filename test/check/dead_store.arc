namespace dead_store

func first() int32 {
    return 1
}

func use(n: int32) {
    _ = n
}

func overwritten() int32 {
    let a = first() //~ warning: nothing reads the value that `a` gets here
    a = first() //~ warning: nothing reads the value that `a` gets here
    a = 3 //~ warning: nothing reads the value that `a` gets here
    a = first()
    return a
}

func at_the_end(n: int32) int32 {
    let a = n
    use(a)
    a = first() //~ warning: nothing reads the value that `a` gets here
    n++ //~ warning: nothing reads the value that `n` gets here
    return 0
}

func on_both(c: bool) int32 {
    let a = 0
    use(a)
    if c {
        a = 1 //~ warning: nothing reads the value that `a` gets here
    } else {
        a = 2 //~ warning: nothing reads the value that `a` gets here
    }
    a = first()
    return a
}

func defensive() int32 {
    let a = 0
    a = first()
    let p: *int32 = null
    p = null
    _ = p
    p = null
    return a
}

func on_one(c: bool) int32 {
    let a = first()
    if c {
        a = 2
    }
    return a
}

func in_loops(n: int32) int32 {
    let last = -1
    let sum = 0
    for i in 0..n {
        if i == last {
            continue
        }
        if i == 5 {
            last = i
            break
        }
        sum += i
        last = i
    }
    for sum > 3 {
        sum = sum / 2
    }
    let k = n
    for {
        if k == 3 {
            return last
        }
        k = first()
    }
}

func later() int32 {
    let a = 1
    defer use(a)
    a = 2
    let b = 1
    let p = &b
    b = 3
    let c = 4
    let f = func() int32 {
        return c
    }
    return p[0] + f()
}

func in_a_loop(n: int32) {
    for i in 0..n {
        let a = i //~ warning: nothing reads the value that `a` gets here
        a = first()
        use(a)
        a = first() //~ warning: nothing reads the value that `a` gets here
    }
}

func leaves(n: int32) int32 {
    let result = first()
    for {
        if n == 3 {
            result = 3
            break
        }
        if n == 4 {
            break
        }
        n = first()
    }
    switch n {
    case 1:
        result += 1
    case 2:
        n = result
    }
    return result + n
}

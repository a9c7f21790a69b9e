namespace lost_local

let shared: int32 = 0

func through() *int32 {
    let local = 3
    let p = &local
    return p //~ error: `p` leads to `local`, which is gone when the function returns
}

func of_parameter(n: int32) *int32 {
    let p = &n
    let q = p
    return q //~ error: `q` leads to `n`, which is gone when the function returns
}

func assigned(c: bool) *int32 {
    let local = 3
    let p: *int32 = &local
    local++
    if c {
        p = &shared
        return p
    }
    return p //~ error: `p` leads to `local`, which is gone when the function returns
}

func other(c: bool) *int32 {
    let local = 3
    let p: *int32 = &local
    local++
    if c {
        p[0] = 3
    }
    p = &shared
    return p
}

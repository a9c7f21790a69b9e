// What is gone when the function returns is not returned.
extern "linux/slab.h" {
    func kmalloc(size: usize, flags: uint32) *void
    func kfree(p: *const void)
}

struct Point { x: int32, y: array<int32, 2> }

func local(n: int32, p: *Point) *int32 {
    let a = 3
    let b: array<int32, 3> = {}
    let c: Point = {}

    if n == 1 {
        return &a //~ error: `a` is gone when the function returns: its address cannot be the result
    }
    if n == 2 {
        return b //~ error: `b` is gone when the function returns: its address cannot be the result
    }
    if n == 3 {
        return &b[1] //~ error: `b` is gone when the function returns: its address cannot be the result
    }
    if n == 4 {
        return &c.x //~ error: `c` is gone when the function returns: its address cannot be the result
    }
    if n == 5 {
        return c.y //~ error: `c` is gone when the function returns: its address cannot be the result
    }
    if n == 6 {
        return &p.x
    }
    return &n //~ error: `n` is gone when the function returns: its address cannot be the result
}

func view() []int32 {
    let b: array<int32, 3> = {}
    return b //~ error: `b` is gone when the function returns: its address cannot be the result
}

func released() *void {
    let p = try kmalloc(1, 0)
    defer kfree(p)
    return p //~ error: `p` is released before the function returns it
}

func kept() *void {
    let p = try kmalloc(1, 0)
    errdefer kfree(p)
    return p
}

func reference() &int32 {
    let a = 3
    return a //~ error: `a` is gone when the function returns: its address cannot be the result
}

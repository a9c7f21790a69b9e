namespace frame

struct Block {
    name: array<byte, 100>
    size: uint64
    flag: bool
}

func use(p: *byte, n: int32) {
    if n != 0 {
        p[0] = 1
    }
}

func large() { //~ warning: the locals of `large` take 1200 bytes of the stack; more than 1024 are too many
    let a: array<byte, 1000> = {} //~ note: `a` takes 1000 bytes
    let b: array<uint32, 50> = {} //~ note: `b` takes 200 bytes
    use(&a, 1)
    b[1] = 3
}

func nested(c: bool) { //~ warning: the locals of `nested` take 1104 bytes of the stack
    let a: array<byte, 600> = {}
    use(&a, 1)
    if c {
        let b: array<byte, 504> = {}
        use(&b, 1)
    }
}

func records() { //~ warning: the locals of `records` take 1200 bytes of the stack
    let blocks: array<Block, 10> = {}
    blocks[0].flag = true
}

func small() {
    let a: array<byte, 1000> = {}
    use(&a, 1)
}

func side_by_side(c: bool) {
    if c {
        let a: array<byte, 1000> = {}
        use(&a, 1)
    } else {
        let b: array<byte, 1000> = {}
        use(&b, 1)
    }
    {
        let d: array<byte, 1000> = {}
        use(&d, 1)
    }
}

@allow("frame-size")
func allowed() {
    let a: array<byte, 2000> = {}
    use(&a, 1)
}

func itself(n: int32) int32 { //~ warning: `itself` calls itself: nothing bounds the stack it takes
    if n == 0 {
        return 0
    }
    return itself(n - 1) //~ note: `itself` is called here
}

func first(n: int32) int32 { //~ warning: `first` calls itself through `second`, `third`
    if n == 0 {
        return 0
    }
    return second(n - 1)
}

func second(n: int32) int32 {
    return third(n) //~ note: `third` is called here
}

func third(n: int32) int32 {
    return first(n)
}

@allow("recursion")
func known(n: int32) int32 {
    if n == 0 {
        return 0
    }
    return known(n - 1)
}

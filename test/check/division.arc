namespace division

func report() {
}

func goes_on(total: int32, count: int32) int32 {
    if count == 0 {
        report()
    }
    return total / count //~ warning: `count` may be zero here
}

func still_zero(total: int32, more: bool) int32 {
    let count = 0
    if more {
        count += 1
    }
    return total % count //~ warning: `count` may be zero here
}

func is_zero(total: int32) int32 {
    let count = 0
    total /= count //~ warning: `count` is zero here
    return total
}

func wrong_branch(total: uint32, count: uint32) uint32 {
    if count != 0 {
        return 0
    }
    return total / count //~ warning: `count` is zero here
}

func checked(total: int32, count: int32) int32 {
    if count == 0 {
        return 0
    }
    return total / count
}

func positive(total: int32, count: int32) int32 {
    if count > 0 && total / count > 3 {
        return 1
    }
    if count <= 0 {
        return 0
    }
    return total / count
}

func counted(total: int32, n: int32) int32 {
    let count = 0
    for i in 0..n {
        count += 1
        total += i
    }
    if count == 0 {
        return 0
    }
    return total / count
}

func replaced(total: int32, count: int32) int32 {
    if count == 0 {
        count = 1
    }
    return total / count
}

func cut(total: int32, count: int32) int32 {
    if cast<uint8>(count) == 0 {
        report()
    }
    return total / count
}

// What moves the elements of a vector while a loop goes over them.
func moves(v: vector<int32>, other: vector<int32>) int32 {
    for x in v {
        try v.push(x) //~ error: `push` may move the elements of `v`, and the loop goes on with where they were
        try other.push(x)
        v[0] = x
    }
    for x in v {
        if x == 1 {
            v.clear() //~ error: `clear` may move the elements of `v`
        }
        switch x {
        case 2:
            try v.push(x) //~ error: `push` may move the elements of `v`
            break
        }
    }
    return 0
}

func leaves(v: vector<int32>) int32 {
    for x in v {
        if x == 1 {
            try v.push(2)
            break
        }
        if x == 2 {
            return v.push(3)
        }
    }
    rounds: for i in 0..2 {
        for x in v {
            switch x {
            case 3:
                try v.push(i)
                continue rounds
            case 4:
                _ = v.pop()
                break rounds
            default:
                _ = v.remove(0)
                return 0
            }
        }
    }
    return 0
}

func head() int32 {
    let sum = 0

    for let v: vector<int32> = {1, 2}; sum < 5; sum++ { //~ error: `v` owns what it holds: declare it in front of the loop, in whose block it is released
        sum += v[0]
    }
    return sum
}

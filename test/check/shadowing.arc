// options: -Wshadowing
namespace shadowing

let package_level = 3

func inner(n: int32) int32 { //~ note: this one
    let package_level = n
    if n == 3 {
        let n = 4 //~ warning: `n` hides another local
        return n
    }
    for i in 0..n {
        for i in 0..3 { //~ warning: `i` hides another local
            package_level += i
        }
        package_level += i
    }
    return package_level
}

func next() int32 {
    {
        let a = 1
        package_level = a
    }
    let a = 2
    return a
}

@allow("shadowing")
func allowed(n: int32) int32 {
    if n == 3 {
        let n = 4
        return n
    }
    return n
}

// What a variable of the package owns is filled in `init`.
func size(v: vector<int32>) usize { return v.len() }

let all: vector<int32> //~ error: `all` owns what it holds: to use it in the value of another variable is not translated yet
let count = size(all)

func init() int32 {
    try all.push(1)
    return cast<int32>(count)
}

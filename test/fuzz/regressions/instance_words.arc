// Names of functions without type arguments.
namespace words

struct S {
    x: int32
    func get(self s: *S) int32 { return s.x }
}

let s: S = {}

func init() int32 {
    return s.get()
}

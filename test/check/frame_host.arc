// options: --target=host
namespace frame_host

// A process has a large stack, and it grows.
func depth(n: int32) int32 {
    let a: array<int32, 1000> = {}
    a[1] = n
    if n == 0 {
        return 0
    }
    return depth(n - 1) + a[1]
}

func main() int32 {
    return depth(3)
}

// The address of a parameter that is a slice.
import "github.com/arc-lang/kernel/log"

func drop_first(v: *[]int32) {
    *v = (*v)[1..]
}

func sum(values: []int32, n: int32) int32 {
    let total = n

    drop_first(&values)
    for v in values {
        total += v
    }
    return total + cast<int32>(values.len())
}

func each(f: func(int32), n: int32) {
    for i in 0..n {
        f(i)
    }
}

func shrink(bytes: []const int32) usize {
    each(func(i: int32) { bytes = bytes[1..] }, 2)
    return bytes.len() * 10 + cast<usize>(bytes[0])
}

func given(values: &[]int32) int32 { return values[0] }
func lend(values: []int32) int32 { return given(values) }

func main() {
    let a: array<int32, 4> = {1, 2, 3, 4}
    log.info("${sum(a, 100)} ${shrink(a)} ${lend(a)}")
    log.info("${sum(a[2..], 100)}")
}

//= 112 23 1
//= 105

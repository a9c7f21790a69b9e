// Arrays of the frame: zero, and as large as a constant or a variable says.
import "github.com/arc-lang/kernel/log"

func fill(n: usize) usize {
    let bytes = alloca<byte>(n)
    let total: usize = 0

    for i in 0..n {
        total += bytes[i]
        bytes[i] = cast<byte>(i)
    }
    for b in bytes {
        total += b
    }
    return total + bytes.len()
}

const SIZE = 8

func fixed() int32 {
    let a = alloca<int32>(SIZE)
    let b = alloca(uint16, 4)

    a[7] = 5
    b[0] = 2
    return a[0] + a[7] + b[0] + cast<int32>(a.len())
}

func main() {
    log.info("${fill(5)} ${fill(0)} ${fixed()}")
}
//= 15 0 15

// Where `<` compares, and where it opens type arguments.
import "github.com/arc-lang/kernel/log"

struct Box<T> {
    value: T
    func of(t: T) Box<T> { return Box<T>{value: t} }
}

func first<T>(a: T, b: T) T { return a }

func main() {
    let a = 1
    let b = 2
    let c = 3
    let box = Box<int32>{value: a}
    let nested = Box<Box<uint8>>.of(Box<uint8>{value: 9})

    log.info("${first<int32>(a, b)} ${box.value} ${Box<int64>.of(5).value} ${nested.value.value}")
    log.info("${a < b} ${(a < b) == (c > b)} ${a << 2 >> 1} ${a<b && c>b}")
}

//= 1 1 5 9
//= 1 1 2 1

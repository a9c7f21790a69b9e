// A struct that a handler's parameter may be spelled otherwise for.
import "github.com/arc-lang/kernel/log"

@accepts(*byte, *const byte)
struct Answer {
    sum: int32
}

func add(self a: *Answer, n: int32) {
    a.sum += n
}

func call(handler: func(answer: *Answer, n: int32) int32) int32 {
    let answer: Answer = {}

    return handler(&answer, 4) + answer.sum
}

func main() int32 {
    // As it is, as bytes, and as bytes that are only read.
    let a = call(func(answer: *Answer, n: int32) int32 {
        answer.add(n)
        return 1
    })
    let b = call(func(answer: *byte, n: int32) int32 {
        answer.add(2 * n)
        return 10
    })
    let c = call(func(answer: *const byte, n: int32) int32 {
        answer.add(3 * n)
        return answer.sum
    })

    log.info("${a} ${b} ${c}")
    return 0
}
//= 5 18 24

// Objects that are made in every place, by functions that others call; what main defers comes before they start.
import "github.com/arc-lang/kernel/log"

struct Part {
    name: string
    number: int32
    next: *Part

    @start
    func start(self p: *Part) int32 {
        log.info("start ${p.name} ${p.number}")
        return 0
    }

    @stop
    func stop(self p: *Part) { log.info("stop ${p.name} ${p.number}") }
}

let mode: int32 = 2

func make(name: string, number: int32) *Part {
    let p = Part{name: name}
    p.number = number
    return p
}
func twin(number: int32) *Part {
    let a = make("twin-a", number)
    let b: *Part = {name: "twin-b", number: number + 1, next: a}
    return b
}
let early = make("early", -1)

func main() int32 {
    defer log.info("left")
    switch mode {
    case 1:
        _ = make("one", 1)
    case 2:
        let t = twin(10)
        t.next.number += 5
    default:
        _ = make("none", 0)
    }
    let count = 0
    for i in 0..3 {
        if i == 1 {
            continue
        }
        let p = twin2(i)
        count += p.number
    }
    let f = func() int32 { return early.number }
    let c = make("c", f())
    let d = if_made(c)
    log.info("${count} ${c.number} ${d}")
    {
        let inner = make("inner", 77)
        inner.number++
    }
    let now = Part{name: "now"}
    try now.start()
    let p: *Part = null
    p = make("assigned", 5)
    p.number = 6
    for {
        break
    }
    return 0
}
func twin2(n: int32) *Part {
    return make("loop", n)
}
func if_made(p: *Part) bool { return p != null && mode == 2 && p.number < 0 }
//= 2 -1 1
//= start now 0
//= left
//= start early -1
//= start twin-a 15
//= start twin-b 11
//= start loop 0
//= start loop 2
//= start c -1
//= start inner 78
//= start assigned 6
//= stop assigned 6
//= stop inner 78
//= stop c -1
//= stop loop 2
//= stop loop 0
//= stop twin-b 11
//= stop twin-a 15
//= stop early -1
//= stop now 0

// What is behind a `*void` that was converted where it stands.
import "github.com/arc-lang/kernel/log"

struct Point {
    x: int32
    y: int32
    tags: array<uint16, 3>
}

let point: Point = {x: 1, y: 2, tags: {3, 4, 5}}
let numbers: array<uint32, 4> = {6, 7, 8, 9}

struct Holder {
    data: *void
}

func behind<T>(self holder: *Holder) *T {
    return holder.data
}

func main() {
    let held: Holder = {data: &point}
    let all: Holder = {data: &numbers[0]}

    log.info("${cast<*Point>(held.data).y} ${(*cast<*Point>(held.data)).x}")
    log.info("${held.behind<Point>().tags[1]} ${cast<*uint32>(all.data)[2]}")
    log.info("${*(cast<*uint32>(all.data) + 3)} ${*(all.behind<uint32>() + 1)}")
    cast<*Point>(held.data).tags[cast<*uint32>(all.data)[0] - 5]++
    held.behind<Point>().x += 10
    log.info("${point.x} ${point.tags[1]}")

    let some = cast<*uint32>(all.data)[1..3]
    log.info("${some.len()} ${some[1]} ${&numbers[2] - cast<*uint32>(all.data)}")
}

//= 2 1
//= 4 8
//= 9 7
//= 11 5
//= 2 8 2

// What is returned lives on: copies, what the caller has, what errdefer keeps.
import "github.com/arc-lang/kernel/log"

struct Point { x: int32, list: array<int32, 2> }

let kept: int32 = 5
let released = 0

func release(p: *int32) { released += *p }

func copy(p: *Point) array<int32, 2> {
    let local = *p

    local.list[0]++
    return local.list
}

func member(p: *Point) *int32 { return &p.x }
func package_own() *int32 { return &kept }

func keeps(p: *int32, n: int32) *int32 {
    errdefer release(p)
    if n < 0 {
        return null
    }
    return p
}

func value(n: int32) int32 {
    let local = n

    defer local = 100
    return local
}

func main() {
    let p = Point{1, {2, 3}}
    let c = copy(&p)

    *member(&p) = 9
    *package_own() += 1
    log.info("${c[0]} ${p.list[0]} ${p.x} ${kept} ${value(4)}")
    log.info("${keeps(&p.x, 1) == &p.x} ${released} ${keeps(&p.x, -1) == null} ${released}")
}

//= 3 2 9 6 4
//= 1 0 1 9

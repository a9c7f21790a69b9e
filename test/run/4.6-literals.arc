// Literals without a type among several results.
import "github.com/arc-lang/kernel/log"

struct Point { x: int32, y: int32 }

func point(n: int32) (Point, int32) {
    if n < 0 {
        return ({}, -5)
    }
    return ({x: n, y: 2 * n}, 0)
}

func owned(n: int32) (vector<int32>, int32) {
    if n < 0 {
        return ({}, n)
    }
    return ({n, n + 1}, 0)
}

func both(n: int32) (int32, Point) { return (n, {n, n}) }

func main() int32 {
    let (p, failed) = point(-1)
    let q = try point(3)
    let v = try owned(7)
    let (w, lost) = owned(-9)
    let (_, r) = both(4)

    log.info("${p.x} ${failed} ${q.x} ${q.y} ${v[1]} ${w.len()} ${lost} ${r.y}")
    return 0
}

//= 0 -5 3 6 8 0 -9 4

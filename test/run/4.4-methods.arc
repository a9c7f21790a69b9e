// Methods of any type; the receiver gets `&` or `*` as it needs.
import "github.com/arc-lang/kernel/log"

struct Point {
    x: int32, y: int32

    func new(x: int32, y: int32) Point { return Point{x: x, y: y} }
    func sum(self p: Point) int32 { return p.x + p.y }
    mutating move(self p: *Point, by: int32) { p.x += by }
    func double(self p: &Point) { p.x *= 2 }
}

func scale(self p: *Point, k: int32) { p.x *= k; p.y *= k }

func twice(self n: int32) int32 { return n * 2 }
func twice(self n: uint8) uint8 { return n * 2 }
func grow(self n: *int32, by: int32) { *n += by }
mutating reset(self n: &int32) { n = 0 }
func is_null(self p: *const Point) bool { return p == null }
func shout(self s: string) usize { return s.len() + 1 }

enum Mode: uint8 { OFF, ON = 4 }

func flipped(self m: Mode) Mode {
    if m == Mode.OFF {
        return Mode.ON
    }
    return Mode.OFF
}

func turn(self m: *Mode) { *m = m.flipped() }

type Celsius: int16

func warmer(self t: Celsius, by: Celsius) Celsius { return t + by }
func heat(self t: *Celsius) { *t = t.warmer(10) }

func or(self a: bool, b: bool) bool { return a || b }

func main() int32 {
    let p = Point.new(1, 2)
    let q = &p
    let n: int32 = -4
    let small: uint8 = 200
    let m = Mode.OFF
    let t: Celsius = 32760

    p.move(3)
    q.move(1)
    q.scale(2)
    p.double()
    log.info("${p.x} ${p.y} ${q.sum()} ${q.is_null()}")
    log.info("${n.twice()} ${small.twice()} ${(n + 1).twice()}")
    n.grow(10)
    log.info("${n} ${"abc".shout()} ${true.or(false)}")
    n.reset()
    m.turn()
    t.heat()
    log.info("${n} ${cast<int32>(m)} ${cast<int32>(t)} ${cast<int32>(m.flipped().flipped())}")
    return 0
}

//= 20 4 24 0
//= -8 144 -6
//= 6 4 1
//= 0 4 -32766 4

// A slice as a parameter and a result of a function that is called by its pointer.
import "github.com/arc-lang/kernel/log"
func plain(p: []int32) usize { return p.len() + 100 + cast<usize>(p[0]) }
func visit(values: []int32, f: func(part: []int32) usize) usize { return f(values[1..]) }
func give(values: []int32, f: func(part: []int32) []int32) usize { return f(values).len() }
func tail(p: []int32) []int32 { return p[1..] }
func main() {
    let room: array<int32, 3> = {1, 2, 3}
    let n: usize = 5
    log.info("${visit(room, func(p: []int32) usize { return p.len() + n })} ${visit(room, plain)}")
    log.info("${give(room, tail)} ${give(room, func(p: []int32) []int32 { return p[..n - 4] })}")
}
//= 7 104
//= 2 1

// Which values are failures: it is a matter of the type.
import "github.com/arc-lang/kernel/log"

@fails(negative) type Result: int32
@fails(nonzero) type Status: uint32

let undone = 0

func number(n: int32) int32 { errdefer undone++; return n }
func large(n: int64) int64 { errdefer undone++; return n }
func size(n: isize) isize { errdefer undone++; return n }
func result(n: Result) Result { errdefer undone++; return n }
func status(n: Status) Status { errdefer undone++; return n }
func pointer(p: *int32) *int32 { errdefer undone++; return p }
func count(n: usize) isize { errdefer undone++; return cast<isize>(n) }
func counted(n: usize) (bool, isize) { errdefer undone++; return (false, cast<isize>(n)) }
func pair(n: int32) (bool, int32) { errdefer undone++; return (false, n) }

func main() {
    let n = 1
    let most: usize = 0xffff_ffff_ffff_ffff

    _ = number(5)
    _ = large(0)
    _ = size(1)
    _ = result(7)
    _ = status(0)
    _ = pointer(&n)
    _ = pair(0)
    log.info("${undone}")
    _ = number(-5)
    _ = large(-5_000_000_000)
    _ = size(-1)
    _ = result(-7)
    _ = status(0x8000_0000)
    _ = status(1)
    _ = pointer(null)
    _ = pair(-1)
    log.info("${undone}")
    // A count is no failure, even one that is none.
    let far = count(most)
    _ = counted(most)
    log.info("${far} ${undone}")
}

//= 0
//= 8
//= -1 8

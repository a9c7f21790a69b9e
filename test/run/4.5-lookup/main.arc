// A field before a method; the type's package, then this one, then those imported.
namespace lookup

import "./one"
import "./two"
import "github.com/arc-lang/kernel/log"

struct Own {
    size: func() int32
    func count(self o: Own) int32 { return 1 }
}

func size(self o: *const Own) int32 { return 2 }
func both(self n: int32) int32 { return n }
func grow(self b: one.Box) int32 { return 100 }

func three() int32 { return 3 }

func main() {
    let o = Own{size: three}
    let n: int32 = 5
    let b = one.Box{x: 7}

    log.info("${o.size()} ${o.count()} ${n.both()} ${n.only()} ${b.grow()} ${b.shrink()}")
}

//= 3 1 5 10 7 6

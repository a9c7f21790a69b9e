// Which method is meant: the type's package, this one, those imported.
namespace lookup

import "./one"
import "./two"

func both(self n: int32) int32 { return n }

struct Own {
    size: int32
    func size(self o: Own) int32 { return 1 }
    func count(self o: Own) int32 { return 1 }
}

func count(self o: Own) int32 { return 2 }

func use(n: int32, b: one.Box, o: Own) int32 {
    _ = n.both()
    _ = n.twice() //~ error: `twice` may be a method of package `one` or of package `two`
    _ = b.grow()
    _ = o.size() //~ error: a `int32` cannot be called
    _ = o.count() //~ error: `count` may be a method of package `lookup` or of package `lookup`
    return n.only()
}

namespace methods

import "./one"
import "./two"
import "./three"

struct Own {
    x: int32

    func length(self o: Own) int32 {
        return o.x
    }

    func new(x: int32) Own {
        return Own{x: x}
    }
}

func clear(self bytes: []byte) {
    bytes[0] = 0
}

// Nearer than the one of package `one`.
func near(self n: int32) int32 {
    return n
}

func init() int32 {
    let own = Own.new(3)
    let thing: three.Thing = {}
    let bytes: array<byte, 4> = {}
    let number: int32 = 4

    bytes.clear()
    _ = number.far() //~ error: `far` may be a method of package `one` or of package `two`
    own.size() //~ error: size
    thing.grow()
    thing._hide() //~ error: _hide
    own.near() //~ error: near
    return own.length() + number.near()
}

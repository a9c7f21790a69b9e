// A function that gives away what it owns may be written into its caller.
import "github.com/arc-lang/kernel/log"

@owned(release)
struct Token {
    n: int32

    func release(self t: *Token) {
        if t.n != 0 {
            log.info("release ${t.n}")
        }
    }
}

func _make(n: int32) Token {
    let t: Token = {n: n}

    t.n += 1
    return t
}

func _wrapped(n: int32) (Token, int32) {
    let t = _make(n)

    log.info("made ${t.n}")
    return (t, 0)
}

func _peek(n: int32) int32 {
    let t = _make(n)

    return t.n
}

func main() int32 {
    let (t, _) = _wrapped(4)

    log.info("has ${t.n}")
    log.info("saw ${_peek(7)}")
    return 0
}

//= made 5
//= has 5
//= release 8
//= saw 8
//= release 5

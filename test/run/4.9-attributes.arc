// Attributes that a running program can see: layout, and what a dropped result does.
import "github.com/arc-lang/kernel/log"

@packed
struct Packed { a: uint8, b: uint32, c: uint8 }

struct Loose { a: uint8, b: uint32, c: uint8 }

@align(64)
struct Aligned { a: uint8 }

@must_use
func check(n: int32) int32 { return n }

@allow("unused-result")
func both(n: int32) int32 {
    check(n)            // as try, in a function that can fail
    return 7
}

@deprecated("use `newer`")
func older() int32 { return 1 }

@allow("deprecated")
func main() {
    log.info("${sizeof<Packed>} ${sizeof<Loose>} ${sizeof<Aligned>} ${alignof<Aligned>} ${offsetof<Packed>(b)}")
    log.info("${both(1)} ${both(-3)} ${older()}")
}

//= 6 12 64 64 1
//= 7 -3 1

// A part of a literal that is a big array of one's own.
struct Big { list: array<byte, 100000>, n: int32 }

func of(a: array<byte, 100000>, n: int32) Big { return {a, n} } //~ error: an array of more than 64 elements that is a part of a literal is not translated yet
let kept: Big

func use(n: int32) int32 {
    kept = of(kept.list, n)
    return kept.n
}

/// An enum has the width of its base, wherever it is computed with or stored.
namespace enums

import "github.com/arc-lang/kernel/log"

enum Flags: uint8 { F0 = 1, F7 = 0x80, REST = 0x7f }
enum Signed: int8 { N = -128, Z = 0, P = 127 }
enum Bits: uint32 { A = 1 << 0, B = 1 << 4, TOP = 1 << 31 }

@packed
struct Wire {
    kind: Flags
    len: uint16
    sign: Signed
}

func inv(f: Flags) int32 {
    return cast<int32>(~f)
}

func cut(n: int32) int32 {
    return cast<int32>(cast<Flags>(n))
}

func store(n: int32) Flags {
    let f = cast<Flags>(n)
    return f
}

func sign(n: int32) Signed {
    return cast<Signed>(n)
}

// Without a type it is an int32, and so are its bits: wider ones take its sign.
enum Plain { OFF, ON }

func wide(p: Plain) uint64 {
    return cast<uint64>(~p)
}

func main() int32 {
    let wire: Wire = {kind: Flags.F7, len: 7, sign: Signed.N}
    let inverse = ~wire.kind

    log.info("${inv(Flags.F7)} ${inverse == Flags.REST} ${cut(0x180)}")
    log.info("${store(0x180) == Flags.F7} ${cast<int32>(sign(200))}")
    log.info("${cast<Flags>(0x180) == Flags.F7} ${cast<Signed>(200)}")
    log.info("${sizeof<Wire>} ${wire.kind} ${wire.sign} ${Bits.TOP}")
    wire.kind = ~wire.kind
    log.info("${wire.kind == Flags.REST} ${Bits.A | Bits.B}")
    log.info("${wide(Plain.ON)} ${cast<int64>(~Plain.OFF)}")
    return 0
}

//= 127 1 128
//= 1 -56
//= 1 -56
//= 4 128 -128 2147483648
//= 1 17
//= 18446744073709551614 -1

// Bit-fields, members without a name, and an array without a length.
import "github.com/arc-lang/kernel/log"

extern c {
    func malloc(size: usize) *void
    func free(p: *void)
}

extern "netinet/ip.h" {
    struct iphdr {
        ihl: uint32 "unsigned int" : 4
        version: uint32 "unsigned int" : 4
        ttl: uint8
    }
}

struct Flags {
    a: uint32 : 3
    b: uint32 : 5
    yes: bool : 1
    low: int8 : 4
}

struct Message {
    kind: uint8
    union {
        number: uint32
        parts: struct { low: uint16, high: uint16 }
    }
    count: uint32
    data: array<uint16>
}

func fill(count: uint32) *Message {
    let m: *Message = try malloc(sizeof<Message> + count * sizeof<uint16>)

    *m = {kind: 1, number: 0x0002_0001, count: count}
    for i in 0..count {
        m.data[i] = cast<uint16>(i * i)
    }
    return m
}

func main() {
    let f = Flags{a: 7, b: 30, yes: true, low: -3}
    let h: iphdr = {version: 4, ttl: 64}

    f.b += 3            // wraps in five bits
    h.ihl = 5
    log.info("${f.a} ${f.b} ${f.yes} ${f.low} ${h.version} ${h.ihl} ${h.ttl} ${sizeof<iphdr>}")
    let m = fill(4)
    if m == null {
        return
    }
    log.info("${m.parts.low + m.parts.high} ${m.data[3]} ${m.count} ${m.kind}")
    free(m)
}

//= 7 1 1 -3 4 5 64 20
//= 3 9 4 1

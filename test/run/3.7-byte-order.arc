// A cast to or from be16 and its like swaps; bit_cast keeps the bytes.
import "github.com/arc-lang/kernel/log"

const PORT: uint16 = 0x1234

@packed
struct Header {
    kind: uint8
    port: be16
    length: le32
    stamp: be64
}

struct Pair { low: uint16, high: uint16 }
struct Bytes { bytes: array<uint8, 4> }

enum Kind: uint32 { A, B = 0x102 }

let fixed: Header = {kind: 1, port: cast<be16>(PORT), length: cast<le32>(0x01020304)}

func swap(x: be32) le32 {
    return cast<le32>(x)
}

func first(b: Bytes) uint8 {
    return b.bytes[0]
}

func wire(x: uint64) be64 { return cast<be64>(x) }

func main() int32 {
    let h: Header = {kind: 2}
    let n: uint32 = 0xdeadbeef
    let small: int16 = -2
    let bytes: Bytes = {bytes: {1, 0, 0, 0}}

    h.port = cast<be16>(0x1ff)
    h.length = cast<le32>(n)
    h.stamp = wire(1 << 40 | 3)
    log.info("${sizeof<Header>} ${cast<uint16>(h.port)} ${cast<uint32>(h.length) == n}")
    log.info("${cast<uint16>(fixed.port) == PORT} ${cast<uint32>(fixed.length)}")
    log.info("${cast<uint32>(swap(cast<be32>(77)))} ${cast<uint64>(h.stamp) >> 40}")
    // The first byte of a big endian number is the highest.
    log.info("${first(bit_cast<Bytes>(cast<be32>(0x01020304)))} ${first(bit_cast<Bytes>(cast<le32>(0x01020304)))}")
    log.info("${bit_cast<uint16>(small)} ${bit_cast<int32>(n)}")
    log.info("${cast<uint32>(bit_cast<le32>(bytes))} ${bit_cast<Pair>(bytes).low + bit_cast<Pair>(bytes).high != 0}")
    log.info("${cast<uint8>(cast<be16>(0x1fe))} ${h.port == cast<be16>(0x1ff)}")
    log.info("${cast<uint32>(cast<Kind>(cast<be32>(0x102)))} ${cast<int64>(cast<be16>(0xffff))}")
    return 0
}

//= 15 511 1
//= 1 16909060
//= 77 1
//= 1 4
//= 65534 -559038737
//= 1 1
//= 254 1
//= 258 65535

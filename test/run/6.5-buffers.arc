// Text that is put together in memory of the caller's.
import "github.com/arc-lang/kernel/log"
import "github.com/arc-lang/kernel/math"
import "github.com/arc-lang/kernel/text"

struct Node {
    number: uint32
    name: array<byte, 8>
}

func size_of(bytes: []byte, n: int32) string {
    return text.format(bytes, "${n} of ${bytes.len()}")
}

func next(n: *uint32) uint32 {
    (*n)++
    return *n
}

func main() {
    let node = Node{number: 41}
    let nodes: array<Node, 2> = {}
    let i: uint32 = 0

    // The name is set in place, and the string is there.
    log.info(text.format(node.name, "n${next(&node.number)}"))
    let same = cast<string>(&node.name[0])
    log.info("${same} ${node.number}")

    // Cut, with a NUL behind it.
    log.info(text.format(node.name, "${node.number}${node.number}${node.number}${node.number}"))
    _ = text.format(node.name[2..], "x")
    log.info(cast<string>(&node.name[0]))

    // The array is found once.
    let name = text.format(nodes[next(&i)].name, "i${i}")
    log.info("${name} ${i}")
    let scratch: array<byte, 16> = {}
    log.info(size_of(scratch, 7))

    if node.number == 42 && text.format(node.name, "end") == "end" {
        log.info(cast<string>(&node.name[0]))
    }

    let (sum, wrapped) = math.checked_add(cast<int64>(0x7fff_ffff_ffff_ffff), cast<int64>(i))
    let (small, fits) = math.checked_add<uint8>(200, 55)
    log.info("${sum} ${wrapped} ${small} ${fits}")
}

//= n42
//= n42 42
//= 4242424
//= 42x
//= i1 1
//= 7 of 16
//= end
//= -9223372036854775808 1 255 0

// A variable of the package whose address is a multiple of a number.
import "github.com/arc-lang/kernel/log"

let first: byte = 1
@align(64) let second: byte = 2
let third: byte = 3
@align(256)
let buffer: array<byte, 3> = {}

func main() {
    buffer[0] = first + second + third
    log.info("${cast<usize>(&second) % 64} ${cast<usize>(&buffer[0]) % 256} ${buffer[0]}")
}
//= 0 0 6

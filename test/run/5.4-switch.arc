// switch: several values to a case, no fall through, default anywhere.
import "github.com/arc-lang/kernel/log"

enum Colour: uint8 { RED, GREEN = 4, BLUE }

func number(n: int32) int32 {
    switch n {
    case 1, 3, 5:
        return 1
    default:
        return 0
    case -2:
        return -1
    case 0x10, 0x10 + 1:
        return 16
    }
}

func name(c: Colour) string {
    switch c {
    case Colour.RED:
        return "red"
    case Colour.GREEN, Colour.BLUE:
        return "green or blue"
    }
    return "?"
}

func letters(c: byte) int32 {
    let n = 0

    switch c {
    case 'a':
        n = 1
    case 'b':
    case 'c':
        n += 3
    }
    return n
}

func main() {
    log.info("${number(3)} ${number(4)} ${number(-2)}")
    log.info("${name(Colour.RED)} ${name(Colour.BLUE)}")
    log.info("${letters('a')} ${letters('b')} ${letters('c')} ${letters('d')}")
}

//= 1 0 -1
//= red green or blue
//= 1 0 3 0

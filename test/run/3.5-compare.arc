// Comparisons: numbers, texts by what they say, pointers, enums, functions with null.
import "github.com/arc-lang/kernel/log"

enum Level { LOW = 1, HIGH = 5 }

func f() {}

func main() {
    let text: array<byte, 4> = {'a', 'b', 'c', 0}
    let same = "abc"
    let none: string
    let a = 1
    let b = 1
    let p = &a
    let g: func()
    let l = Level.LOW
    let big: uint32 = 0x8000_0000
    let negative: int8 = -1
    let small: uint8 = 255

    log.info("${same == "abc"} ${same != "abd"} ${same == ""} ${none == null} ${none == "x"}")
    log.info("${p == &a} ${p == &b} ${p != null} ${g == null} ${l < Level.HIGH} ${l == Level.LOW}")
    log.info("${big > 1} ${negative < 1} ${small > 100} ${'a' == text[0]} ${true != false}")
    log.info("${(a < 2) == (b < 2)} ${a <= b} ${a >= b} ${p <= p + 1}")
    g = f
    log.info("${g != null}")
}

//= 1 1 0 1 0
//= 1 0 1 1 1 1
//= 1 1 1 1 1
//= 1 1 1 1
//= 1

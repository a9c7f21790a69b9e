// Texts with values, and C's formats.
import "github.com/arc-lang/kernel/log"

extern c {
    @allow("unused-result") func printf(format: string, ...) int32
}

enum Colour { RED, GREEN = 7 }
type Celsius: int16

func say(@format text: string) { log.info(text) }

func main() {
    let a: int8 = -1
    let b: uint64 = 0xffff_ffff_ffff_ffff
    let c: usize = 3
    let d: isize = -3
    let text = "text % %d"
    let t: Celsius = -5
    let z: byte = 200

    say("${a} ${b} ${c} ${d} 100% %d ${text}")
    say("${Colour.GREEN} ${t} ${z} ${'x'} ${true} ${1 + 2 * 3}")
    say(text)
    say("nothing to put in: 50%")
    printf("%d %5u|%-4d|%04x %s %c %%\n", 1, 2, 3, 255, text, 'z')
    printf("%llu %zu\n", b, c)
}

//= -1 18446744073709551615 3 -3 100% %d text % %d
//= 7 -5 200 120 1 7
//= text % %d
//= nothing to put in: 50%
//= 1     2|3   |00ff text % %d z %
//= 18446744073709551615 3

// Literals.
import "github.com/arc-lang/kernel/log"

const SIZE = 0x1_000
const MODE = 0o644
const MASK: uint8 = 0b1010_0000

func main() {
    let big: uint64 = 18_446_744_073_709_551_615
    let p: *int32 = null
    let quote: byte = '"'
    let nul: byte = '\0'

    log.info("${SIZE} ${MODE} ${MASK} ${0xFF} ${0xff} ${1_000}")
    log.info("${big} ${p == null} ${true} ${false} ${quote} ${nul}")
    log.info("tab\there \\ \"quoted\" \'single\' \$5 \x41\u00e9\u20AC")
    log.info("${'a'} ${'\n'} ${'\''} ${'\\'} ${'\x7f'} ${'\u20ac'}")
    log.info("nested ${"in ${"inner"} out"} 100%")
}

//= 4096 420 160 255 255 1000
//= 18446744073709551615 1 1 0 34 0
//= tab	here \ "quoted" 'single' $5 Aé€
//= 97 10 39 92 127 8364
//= nested in inner out 100%

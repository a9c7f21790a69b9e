// Comparisons work on the values in the common type, of each width and sign.
import "github.com/arc-lang/kernel/log"

func main() {
    let small: int8 = -1
    let byte: uint8 = 255
    let mid: int16 = -1
    let word: uint32 = 4294967295
    let int: int32 = -1
    let big: uint64 = 18446744073709551615
    let long: int64 = -1

    log.info("${small < 0} ${byte > 0} ${mid < 0} ${word > 0} ${int < 0}")
    log.info("${big > 0} ${long < 0} ${small == mid} ${mid == int} ${int == long}")
    log.info("${mid < byte} ${int < byte} ${long < word} ${word > byte}")
    log.info("${byte >= 255} ${byte <= 254} ${small >= -1} ${word != 0}")
    log.info("${big == 0xffff_ffff_ffff_ffff} ${big - 1 < big}")
    log.info("${long < 9223372036854775807} ${long > -9223372036854775808}")
}

//= 1 1 1 1 1
//= 1 1 1 1 1
//= 1 1 1 1
//= 1 0 1 1
//= 1 1
//= 1 1

// Values that have no conversion.
import "github.com/arc-lang/linux/kernel/log"

func use(a: be16, p: *user int32, s: []int32, c: *void, r: &int32, b: []byte) {
    log.info("${a}") //~ error: a `be16` cannot be written as text
    log.info("${p}")
    log.info("${s}") //~ error: a `[]int32` cannot be written as text
    log.info("${c}")
    log.info("${r}")
    log.info("${b}")
}
